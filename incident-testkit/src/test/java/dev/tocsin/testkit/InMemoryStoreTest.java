package dev.tocsin.testkit;

import dev.tocsin.testkit.incidents.StoreContract;

class InMemoryStoreTest extends OnMemory implements StoreContract {}
