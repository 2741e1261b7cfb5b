package dev.tocsin.testkit;

import dev.tocsin.testkit.postmortems.PostmortemsContract;

class InMemoryPostmortemsTest extends OnMemory implements PostmortemsContract {}
