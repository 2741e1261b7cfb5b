package dev.tocsin.testkit;

import dev.tocsin.testkit.records.ServicesContract;

class InMemoryServicesTest extends OnMemory implements ServicesContract {}
