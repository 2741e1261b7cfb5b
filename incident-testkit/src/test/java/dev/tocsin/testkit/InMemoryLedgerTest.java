package dev.tocsin.testkit;

import dev.tocsin.testkit.paging.LedgerContract;

class InMemoryLedgerTest extends OnMemory implements LedgerContract {}
