package dev.tocsin.domain.organization;

import java.util.UUID;

/** Leads every key of every row that Tocsin keeps. */
public record OrganizationId(UUID value) {}
