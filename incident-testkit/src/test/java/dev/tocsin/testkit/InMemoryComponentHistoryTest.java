package dev.tocsin.testkit;

import dev.tocsin.testkit.records.ComponentHistoryContract;

class InMemoryComponentHistoryTest extends OnMemory implements ComponentHistoryContract {}
