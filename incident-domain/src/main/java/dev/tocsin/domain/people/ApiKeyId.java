package dev.tocsin.domain.people;

import java.util.UUID;

/** Identifies an API key; not the secret, so it may be shown and recorded. */
public record ApiKeyId(UUID value) {}
