package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;

/** The incident that a postmortem is of: which one, and what people call it. */
public record IncidentRef(IncidentId id, IncidentNumber number) {}
