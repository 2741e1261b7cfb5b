package dev.tocsin.domain.incident;

import java.util.UUID;

/** Identifies one entry of a timeline. */
public record EventId(UUID value) {}
