package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;

import dev.tocsin.domain.incident.EventType;
import java.util.List;
import java.util.Optional;

/** What it was, how bad, how long, who took it and how it ended. */
final class Summary {

    private final Course course;
    private final Optional<Statement> duration;

    Summary(Course course, Optional<Statement> duration) {
        this.course = course;
        this.duration = duration;
    }

    List<Statement> full() {
        return Statement.all(declared(), services(), severity(), duration, taken(), assigned(), commanded(), ended());
    }

    List<Statement> brief() {
        return Statement.all(declared(), services(), duration, ended());
    }

    private Optional<Statement> declared() {
        CaseFile file = course.file();
        return course.created()
                .map(created -> Statement.on(
                        created,
                        sentence(
                                "{} “{}” was declared by {} at {}{}.",
                                file.number(),
                                file.title().value(),
                                created.who(),
                                minute(created.at()),
                                created.detail("severity")
                                        .map(severity -> ", as " + severity)
                                        .orElse(""))));
    }

    private Optional<Statement> services() {
        return course.created()
                .filter(created -> !course.file().services().isEmpty())
                .map(created -> Statement.on(
                        created,
                        sentence(
                                "It affected {}.",
                                String.join(", ", course.file().services()))));
    }

    private Optional<Statement> severity() {
        return course.last(EventType.SEVERITY_CHANGED).map(this::lastly);
    }

    private Optional<Statement> taken() {
        return course.acknowledged()
                .map(taken ->
                        Statement.on(taken, sentence("{} acknowledged it at {}.", taken.who(), minute(taken.at()))))
                .or(() -> course.first(Summary::isMissed)
                        .map(missed -> Statement.on(
                                missed,
                                sentence("Nobody acknowledged it before its deadline, {}.", minute(missed.at())))));
    }

    /** That nobody acknowledged it no entry says but this one. */
    private static boolean isMissed(Entry entry) {
        return entry.is(EventType.SLA_BREACHED) && entry.detail("deadline").equals(Optional.of("acknowledge"));
    }

    /** Whoever acknowledges has it anyway. */
    private Optional<Statement> assigned() {
        return course.last(EventType.ASSIGNED)
                .filter(assigned -> course.acknowledged().isEmpty())
                .map(this::lastly);
    }

    private Optional<Statement> commanded() {
        return course.last(EventType.COMMANDER_CHANGED).map(this::lastly);
    }

    private Optional<Statement> ended() {
        return course.ending().last().map(Resolution::ended);
    }

    private Statement lastly(Entry entry) {
        return Statement.on(entry, sentence("{} at {}.", entry.title(), minute(entry.at())));
    }
}
