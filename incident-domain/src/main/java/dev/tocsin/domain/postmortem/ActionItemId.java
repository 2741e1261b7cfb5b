package dev.tocsin.domain.postmortem;

import java.util.UUID;

/** Identifies an action item within its organization. */
public record ActionItemId(UUID value) {}
