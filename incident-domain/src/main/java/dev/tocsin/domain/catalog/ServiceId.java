package dev.tocsin.domain.catalog;

import java.util.UUID;

/** Identifies a service inside Tocsin; people and clients use its key. */
public record ServiceId(UUID value) {}
