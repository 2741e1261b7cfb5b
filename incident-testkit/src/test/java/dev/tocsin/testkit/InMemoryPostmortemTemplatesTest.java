package dev.tocsin.testkit;

import dev.tocsin.testkit.postmortems.PostmortemTemplatesContract;

class InMemoryPostmortemTemplatesTest extends OnMemory implements PostmortemTemplatesContract {}
