package dev.tocsin.testkit;

import dev.tocsin.testkit.records.SchedulesContract;

class InMemorySchedulesTest extends OnMemory implements SchedulesContract {}
