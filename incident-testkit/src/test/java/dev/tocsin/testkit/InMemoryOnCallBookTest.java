package dev.tocsin.testkit;

import dev.tocsin.testkit.paging.OnCallBookContract;

class InMemoryOnCallBookTest extends OnMemory implements OnCallBookContract {}
