package dev.tocsin.domain.oncall;

import java.util.UUID;

/** Identifies a schedule within its organization. */
public record ScheduleId(UUID value) {}
