package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.organization.OrganizationId;

/**
 * All that is known of a postmortem before anything is written in it.
 *
 * @param level what the organization wants of one now
 */
public record Occasion(OrganizationId organization, PostmortemId id, IncidentRef incident, Level level) {}
