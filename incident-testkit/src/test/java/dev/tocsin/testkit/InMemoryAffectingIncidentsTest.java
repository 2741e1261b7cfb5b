package dev.tocsin.testkit;

import dev.tocsin.testkit.records.AffectingIncidentsContract;

class InMemoryAffectingIncidentsTest extends OnMemory implements AffectingIncidentsContract {}
