package dev.tocsin.domain.catalog;

/** A team as an incident refers to it: which one, and the name to show. */
public record TeamRef(TeamId id, String name) {}
