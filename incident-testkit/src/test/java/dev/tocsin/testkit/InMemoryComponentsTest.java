package dev.tocsin.testkit;

import dev.tocsin.testkit.records.ComponentsContract;

class InMemoryComponentsTest extends OnMemory implements ComponentsContract {}
