package dev.tocsin.domain.incident;

import java.util.UUID;

/** Identifies an alert that is linked to an incident. */
public record AlertId(UUID value) {}
