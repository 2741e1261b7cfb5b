package dev.tocsin.testkit;

import dev.tocsin.testkit.records.DirectoryContract;

class InMemoryDirectoryTest extends OnMemory implements DirectoryContract {}
