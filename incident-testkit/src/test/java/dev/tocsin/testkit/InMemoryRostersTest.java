package dev.tocsin.testkit;

import dev.tocsin.testkit.records.RostersContract;

class InMemoryRostersTest extends OnMemory implements RostersContract {}
