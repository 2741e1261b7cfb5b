package dev.tocsin.testkit;

import dev.tocsin.testkit.records.PoliciesContract;

class InMemoryPoliciesTest extends OnMemory implements PoliciesContract {}
