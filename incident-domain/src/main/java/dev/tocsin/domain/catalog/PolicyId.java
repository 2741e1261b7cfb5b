package dev.tocsin.domain.catalog;

import java.util.UUID;

/** Identifies an escalation policy within its organization. It stands here because services name theirs. */
public record PolicyId(UUID value) {}
