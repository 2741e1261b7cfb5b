package dev.tocsin.testkit;

import dev.tocsin.testkit.records.EnvironmentsContract;

class InMemoryEnvironmentsTest extends OnMemory implements EnvironmentsContract {}
