package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;
import static dev.tocsin.domain.drafting.Wording.span;

import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How soon people did what, and who was woken for it. */
final class Response {

    private Response() {}

    static List<Statement> of(Course course) {
        return Statement.all(
                Statement.all(
                        took(course, Measure.ACKNOWLEDGE, "acknowledge", course.acknowledged()),
                        took(course, Measure.IDENTIFY, "identify", course.fixing()),
                        took(course, Measure.RESOLVE, "resolve", course.ending().last())),
                Abridgement.of(
                        course.all(entry -> entry.is(EventType.ESCALATED)),
                        Abridgement.LEVELS,
                        entry -> entry,
                        Response::placed),
                pages(course));
    }

    /** An entry's title, with its round and its time; the level stands in the title. */
    static Statement placed(Entry entry) {
        String round = entry.detail("round")
                .map(number -> sentence(" (round {})", number))
                .orElse("");
        return Statement.on(entry, sentence("{}" + round + ", at {}.", entry.title(), minute(entry.at())));
    }

    private static Optional<Statement> took(Course course, Measure measure, String what, Optional<Entry> done) {
        return course.created()
                .flatMap(created -> done.map(entry -> {
                    Duration time = Course.between(created.at(), entry.at());
                    String text = sentence(
                            "Time to " + what + ": {} ({}, at {}).", span(time), entry.who(), minute(entry.at()));
                    return Statement.on(List.of(created, entry), text).valued(new Value.Took(measure, time));
                }));
    }

    /** Who was paged: one statement for each person, in the order of their first pages. */
    private static List<Statement> pages(Course course) {
        Map<String, List<Entry>> people = course.all(entry -> entry.is(EventType.PAGED)).stream()
                .collect(Collectors.groupingBy(
                        page -> page.detail("email").orElse(""), LinkedHashMap::new, Collectors.toList()));
        return Abridgement.of(List.copyOf(people.values()), Abridgement.PEOPLE, List::getFirst, Response::paged);
    }

    private static Statement paged(List<Entry> pages) {
        Entry first = pages.getFirst();
        String place = first.detail("level")
                .map(level -> sentence(
                        ", for level {} in round {}",
                        level,
                        first.detail("round").orElse("1")))
                .orElse("");
        String text = sentence(
                "{} was paged {}, first at {}",
                first.detail("name").or(() -> first.detail("email")).orElse("Somebody"),
                Wording.times(pages.size()),
                minute(first.at()));
        return Statement.on(List.of(first, pages.getLast()), text + place + ".");
    }
}
