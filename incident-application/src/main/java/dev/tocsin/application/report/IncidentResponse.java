package dev.tocsin.application.report;

import dev.tocsin.domain.sla.Progress;
import java.time.Duration;
import java.util.Optional;

/**
 * What a report counts of one incident.
 *
 * @param acknowledgedAfter until somebody acknowledged it for the first time, also where that has lapsed since
 * @param resolvedAfter until the resolution that it has now
 * @param acknowledgement the deadline of that name, as is closure
 */
public record IncidentResponse(
        Optional<Duration> acknowledgedAfter,
        Optional<Duration> resolvedAfter,
        Progress acknowledgement,
        Progress closure,
        long pagesSent,
        ResponseFigures.Items actionItems) {}
