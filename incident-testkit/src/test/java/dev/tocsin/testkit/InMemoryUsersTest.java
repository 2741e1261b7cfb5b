package dev.tocsin.testkit;

import dev.tocsin.testkit.records.UsersContract;

class InMemoryUsersTest extends OnMemory implements UsersContract {}
