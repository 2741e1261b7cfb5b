package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;

import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.sla.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What went against the response, as far as the timeline shows it. */
final class Factors {

    private Factors() {}

    static List<Statement> of(Course course) {
        return Statement.all(
                Abridgement.of(course.all(Factors::isFactor), Abridgement.FACTORS, entry -> entry, Response::placed),
                Statement.all(failedPages(course)));
    }

    private static boolean isFactor(Entry entry) {
        return entry.is(EventType.SLA_BREACHED)
                || entry.is(EventType.NOBODY_REACHED)
                || entry.is(EventType.ESCALATION_EXHAUSTED)
                || entry.is(EventType.REOPENED)
                || isRaise(entry)
                || isSilence(entry);
    }

    /** It was worse than it seemed. */
    private static boolean isRaise(Entry entry) {
        return entry.is(EventType.SEVERITY_CHANGED)
                && severity(entry, "from")
                        .flatMap(before -> severity(entry, "to").filter(after -> after.compareTo(before) < 0))
                        .isPresent();
    }

    /** Whoever had it did nothing for too long, so others were woken. */
    private static boolean isSilence(Entry entry) {
        return entry.is(EventType.ESCALATED) && entry.detail("trigger").equals(Optional.of("silence"));
    }

    private static Optional<Severity> severity(Entry entry, String which) {
        return entry.detail(which)
                .flatMap(word -> Arrays.stream(Severity.values())
                        .filter(severity -> severity.name().equals(word))
                        .findFirst());
    }

    private static Optional<Statement> failedPages(Course course) {
        List<Entry> failed = course.all(entry -> entry.is(EventType.PAGE_FAILED));
        return failed.stream()
                .findFirst()
                .map(first -> Statement.on(
                        List.of(first, failed.getLast()),
                        sentence(
                                "Paging failed {}, first at {}: {}.",
                                Wording.times(failed.size()),
                                minute(first.at()),
                                first.title())));
    }
}
