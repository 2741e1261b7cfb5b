package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.DueIncidentsContract;

class InMemoryDueIncidentsTest extends OnMemory implements DueIncidentsContract {}
