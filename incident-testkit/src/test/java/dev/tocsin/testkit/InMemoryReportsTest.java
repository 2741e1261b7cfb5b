package dev.tocsin.testkit;

import dev.tocsin.testkit.postmortems.CountedItemsContract;
import dev.tocsin.testkit.reports.ReportsContract;

class InMemoryReportsTest extends OnMemory implements ReportsContract, CountedItemsContract {}
