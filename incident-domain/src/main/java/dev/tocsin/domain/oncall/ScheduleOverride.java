package dev.tocsin.domain.oncall;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.UUID;

/** Somebody is on call for a while, whatever the rotations say. Those of one schedule do not overlap. */
public record ScheduleOverride(Id id, Responder person, Period period, Instant createdAt) {

    public ScheduleOverride {
        Micros.require(createdAt);
    }

    /** Identifies an override within its organization. */
    public record Id(UUID value) {}
}
