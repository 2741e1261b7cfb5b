package dev.tocsin.domain.people;

import java.util.UUID;

/** Identifies a user within their organization. */
public record UserId(UUID value) {}
