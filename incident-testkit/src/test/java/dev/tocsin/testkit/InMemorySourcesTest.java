package dev.tocsin.testkit;

import dev.tocsin.testkit.records.SourcesContract;

class InMemorySourcesTest extends OnMemory implements SourcesContract {}
