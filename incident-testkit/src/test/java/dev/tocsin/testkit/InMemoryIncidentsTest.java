package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.IncidentsContract;

class InMemoryIncidentsTest extends OnMemory implements IncidentsContract {}
