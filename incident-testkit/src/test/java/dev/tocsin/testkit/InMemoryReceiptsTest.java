package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.ReceiptsContract;

class InMemoryReceiptsTest extends OnMemory implements ReceiptsContract {}
