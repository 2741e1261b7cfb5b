package dev.tocsin.domain.incident;

import java.util.UUID;

/** Identifies an incident everywhere and for ever; made before the incident is kept. */
public record IncidentId(UUID value) {}
