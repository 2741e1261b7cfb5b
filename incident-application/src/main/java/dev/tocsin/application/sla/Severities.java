package dev.tocsin.application.sla;

import dev.tocsin.domain.sla.SeveritySettings;

/** An organization's severities as they are kept; the version counts their changes. */
public record Severities(SeveritySettings settings, long version) {}
