package dev.tocsin.testkit;

import dev.tocsin.testkit.records.OrganizationsContract;

class InMemoryOrganizationsTest extends OnMemory implements OrganizationsContract {}
