package dev.tocsin.domain.escalation;

import java.util.UUID;

/** Identifies an escalation policy within its organization. */
public record PolicyId(UUID value) {}
