package dev.tocsin.domain.catalog;

import java.util.UUID;

/** Identifies a component within its organization. */
public record ComponentId(UUID value) {}
