package dev.tocsin.domain.postmortem;

import java.util.UUID;

/** Identifies a template within its organization; a built-in one has the same in all. */
public record TemplateId(UUID value) {}
