package dev.tocsin.testkit;

import dev.tocsin.testkit.records.OperatorReceiptsContract;

class InMemoryOperatorReceiptsTest extends OnMemory implements OperatorReceiptsContract {}
