package dev.tocsin.application.port;

import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentNumber;

/** An incident as it is kept: with its number, and the revision that a change must be decided on. */
public record StoredIncident(IncidentNumber number, long revision, Incident incident) {}
