package dev.tocsin.testkit;

import dev.tocsin.testkit.postmortems.MarkupContract;

class InMemoryMarkupTest extends OnMemory implements MarkupContract {}
