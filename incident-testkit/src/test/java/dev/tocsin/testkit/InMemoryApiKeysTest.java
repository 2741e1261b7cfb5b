package dev.tocsin.testkit;

import dev.tocsin.testkit.records.ApiKeysContract;

class InMemoryApiKeysTest extends OnMemory implements ApiKeysContract {}
