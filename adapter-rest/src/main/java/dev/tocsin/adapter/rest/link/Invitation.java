package dev.tocsin.adapter.rest.link;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;

/** What a link says: this person may take this incident. */
record Invitation(OrganizationId organization, IncidentId incident, UserId person) {}
