package dev.tocsin.testkit;

import dev.tocsin.testkit.postmortems.RemindersContract;

class InMemoryRemindersTest extends OnMemory implements RemindersContract {}
