package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.IncidentNumber;

/** What a list shows of an incident, and what a command answers. */
public record IncidentSummary(IncidentNumber number, IncidentSnapshot snapshot) {}
