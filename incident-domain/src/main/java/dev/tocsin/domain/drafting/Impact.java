package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Markdown.sentence;
import static dev.tocsin.domain.drafting.Wording.minute;
import static dev.tocsin.domain.drafting.Wording.span;

import dev.tocsin.domain.drafting.Ending.Pause;
import dev.tocsin.domain.drafting.Statement.Measure;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long it lasted, and what it hit. */
final class Impact {

    private Impact() {}

    static List<Statement> of(Course course, Optional<Statement> duration) {
        return Statement.all(Statement.all(duration, services(course), components(course)), Degradation.of(course));
    }

    private record Start(Instant at, Entry told) {}

    /**
     * From the first alert, or from the creation where that came first; the times when it was over in between do not
     * count.
     */
    static Optional<Statement> duration(Course course) {
        Optional<Start> start = course.earlySign()
                .map(sign -> new Start(sign.alert().firedAt(), sign.linked()))
                .or(() -> course.created().map(created -> new Start(created.at(), created)));
        return start.flatMap(from -> course.ending().last().map(end -> lasted(from, course.ending(), end)));
    }

    private static Statement lasted(Start start, Ending ending, Entry end) {
        Duration time = Course.between(start.at(), end.at()).minus(ending.paused());
        List<Entry> entries = Stream.concat(
                        Stream.of(start.told(), end),
                        ending.pauses().stream().flatMap(pause -> Stream.of(pause.ended(), pause.reopened())))
                .toList();
        String lasted = sentence("It lasted {}, from {} to {}", span(time), minute(start.at()), minute(end.at()));
        return Statement.on(entries, lasted + withoutPauses(ending)).valued(new Value.Took(Measure.IMPACT, time));
    }

    private static String withoutPauses(Ending ending) {
        List<Pause> pauses = ending.pauses();
        return pauses.isEmpty()
                ? "."
                : sentence(
                        ", without the {} in which it was over: it was reopened {}.",
                        span(ending.paused()),
                        Wording.times(pauses.size()));
    }

    private static Optional<Statement> services(Course course) {
        List<String> services = course.file().services();
        return course.created()
                .filter(created -> !services.isEmpty())
                .map(created -> Statement.on(created, sentence("Services affected: {}.", String.join(", ", services)))
                        .valued(new Value.Affected(services)));
    }

    /** They are those of its creation, unless somebody has changed them. */
    private static Optional<Statement> components(Course course) {
        String components = String.join(", ", course.file().components());
        return course.last(entry -> entry.isUpdateOf(Field.COMPONENTS))
                .map(changed -> Statement.on(
                        changed, sentence("Components affected, as of {}: {}.", minute(changed.at()), components)))
                .or(() -> course.created()
                        .map(created -> Statement.on(created, sentence("Components affected: {}.", components))))
                .filter(statement -> !components.isEmpty());
    }
}
