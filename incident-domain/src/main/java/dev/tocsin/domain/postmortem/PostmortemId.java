package dev.tocsin.domain.postmortem;

import java.util.UUID;

/** Identifies a postmortem within its organization. */
public record PostmortemId(UUID value) {}
