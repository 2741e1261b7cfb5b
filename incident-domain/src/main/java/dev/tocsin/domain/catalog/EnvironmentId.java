package dev.tocsin.domain.catalog;

import java.util.UUID;

/** Identifies an environment within its organization. */
public record EnvironmentId(UUID value) {}
