package dev.tocsin.application.report;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Driving port: how the organization has done, in figures. */
public interface ReportBoard {

    /** How far back a report goes where nobody says how far. */
    Duration DEFAULT_SPAN = Duration.ofDays(30);

    Duration MAX_SPAN = Duration.ofDays(366);

    static ReportBoard on(Ports ports) {
        return new BoardOfReports(ports.reports(), ports.clock());
    }

    /**
     * Of the incidents that were created in this time and have not been deleted. Action items of drafts
     * count for whoever may write postmortems, and are overdue by the day that it is in UTC.
     *
     * @param from {@link #DEFAULT_SPAN} before the end, where it is not given
     * @param to the end, which is not part of the time any more: now, where it is not given; at most {@link #MAX_SPAN}
     *     after {@code from}
     */
    Outcome<ResponseReport> response(Actor actor, Optional<Instant> from, Optional<Instant> to, Grouping grouping);
}
