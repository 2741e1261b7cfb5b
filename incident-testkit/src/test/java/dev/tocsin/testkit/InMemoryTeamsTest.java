package dev.tocsin.testkit;

import dev.tocsin.testkit.records.TeamsContract;

class InMemoryTeamsTest extends OnMemory implements TeamsContract {}
