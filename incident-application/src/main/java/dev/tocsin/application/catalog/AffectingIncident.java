package dev.tocsin.application.catalog;

import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident that affects something, or did.
 *
 * @param from since when, as far as people have said
 * @param until when it was over; empty while it is not
 */
public record AffectingIncident(
        IncidentNumber number, Title title, Severity severity, Status status, Instant from, Optional<Instant> until) {

    /** How long it lasts. */
    public record Course(Instant createdAt, Optional<Instant> overSince) {

        /**
         * Since when it affects what was linked to it then: whoever links something to an incident that is over says
         * that it had been affected all the time.
         *
         * @param linkedAt empty for what was named when it was opened
         */
        Instant affectsSince(Optional<Instant> linkedAt) {
            return linkedAt.filter(at -> overSince.filter(at::isAfter).isEmpty())
                    .orElse(createdAt);
        }
    }

    public static AffectingIncident of(
            IncidentNumber number,
            Title title,
            Severity severity,
            Status status,
            Course course,
            Optional<Instant> linkedAt) {
        return new AffectingIncident(
                number, title, severity, status, course.affectsSince(linkedAt), course.overSince());
    }
}
