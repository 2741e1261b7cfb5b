package dev.tocsin.domain.catalog;

/** An escalation policy as others refer to it. */
public record PolicyRef(PolicyId id, String name) {}
