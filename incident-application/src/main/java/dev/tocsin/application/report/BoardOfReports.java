package dev.tocsin.application.report;

import static dev.tocsin.application.access.Permission.READ_REPORTS;
import static dev.tocsin.application.access.Permission.WRITE_POSTMORTEMS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Reports;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.oncall.Period;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

record BoardOfReports(Reports reports, InstantSource clock) implements ReportBoard {

    /** Not left to the database, because databases differ in the order of letters. */
    private static final Comparator<ResponseGroup> BY_NAMES = Comparator.comparing(
                    (ResponseGroup group) -> group.of().isEmpty())
            .thenComparing(
                    group -> group.of().map(Named::name).map(Text::folded).orElse(""))
            .thenComparing(group -> group.of().map(Named::key).orElse(""));

    @Override
    public Outcome<ResponseReport> response(
            Actor actor, Optional<Instant> from, Optional<Instant> to, Grouping grouping) {
        return actor.reading(READ_REPORTS, () -> {
            Instant now = clock.instant();
            Instant end = to.orElse(now);
            Instant start = from.orElseGet(() -> end.minus(DEFAULT_SPAN));
            return objection(start, end)
                    .<Outcome<ResponseReport>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(response(actor, new Period(start, end), grouping, now)));
        });
    }

    private ResponseReport response(Actor actor, Period created, Grouping grouping, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean publishedOnly = actor.objection(WRITE_POSTMORTEMS).isPresent();
        Responses counted =
                reports.response(actor.organization(), new ResponseQuery(created, grouping, today, publishedOnly));
        return new ResponseReport(
                created,
                grouping,
                new Responses(counted.groups().stream().sorted(BY_NAMES).toList(), counted.total()));
    }

    private static Optional<Rejection> objection(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Optional.of(Rejection.Invalid.field("to", "must be later than from; it is now if it is not given"));
        }
        return end.isAfter(start.plus(MAX_SPAN))
                ? Optional.of(
                        Rejection.Invalid.field("to", "must be at most " + MAX_SPAN.toDays() + " days after from"))
                : Optional.empty();
    }
}
