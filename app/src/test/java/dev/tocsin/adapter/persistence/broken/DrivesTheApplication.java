package dev.tocsin.adapter.persistence.broken;

import dev.tocsin.application.incident.IncidentDesk;

record DrivesTheApplication(IncidentDesk desk) {}
