package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.SlaPolicy;
import java.util.Optional;

/** All that is known of an incident when it is declared. */
public record Opening(
        OrganizationId organization,
        IncidentId id,
        Details details,
        SlaPolicy policy,
        Impact impact,
        Optional<TeamRef> team,
        Optional<Responder> commander) {}
