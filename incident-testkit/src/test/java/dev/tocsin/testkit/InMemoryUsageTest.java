package dev.tocsin.testkit;

import dev.tocsin.testkit.records.UsageContract;

class InMemoryUsageTest extends OnMemory implements UsageContract {}
