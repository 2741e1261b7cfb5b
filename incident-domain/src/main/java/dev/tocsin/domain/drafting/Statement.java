package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a draft says: by the rules because it is so, by a model because it thinks so.
 *
 * @param text one line of Markdown, in which nothing that people wrote is markup
 * @param entries those that it rests on, each once; none where a model has named none that there is. Without any one of
 *     them no rule would say it so
 * @param value the same for programs, where they have a use for it
 */
public record Statement(String text, List<EventId> entries, Optional<Value> value) {

    public Statement {
        entries = entries.stream().distinct().toList();
    }

    /** What fields are filled with, rather than prose. */
    public sealed interface Value {

        /** It happened then; what happened is plain text, not Markdown. */
        record Moment(Instant at, String text) implements Value {}

        /** It took so long. */
        record Took(Measure measure, Duration time) implements Value {}

        /** It is to be done, in the words of whoever said so: plain text in one line, not Markdown. */
        record FollowUp(String text) implements Value {}

        /** These services were hit, by their names: plain text, not Markdown. */
        record Affected(List<String> services) implements Value {}
    }

    /** What a duration says. */
    public enum Measure {
        /** From the first sign until it was over, without the time in which it was over in between. */
        IMPACT,
        /** From the first alert until somebody declared it. */
        DETECT,
        /** From its creation until somebody first answered. */
        ACKNOWLEDGE,
        /** From its creation until it was first being fixed. */
        IDENTIFY,
        /** From its creation until it was over for the last time. */
        RESOLVE
    }

    static Statement on(Entry entry, String text) {
        return on(List.of(entry), text);
    }

    /** What a rule says. */
    static Statement on(List<Entry> entries, String text) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("rests on nothing: " + text);
        }
        return new Statement(text, entries.stream().map(Entry::id).toList(), Optional.empty());
    }

    Statement valued(Value itsValue) {
        return new Statement(text, entries, Optional.of(itsValue));
    }

    /** Whether there is anything that it rests on. */
    boolean isSupported() {
        return !entries.isEmpty();
    }

    /** When it happened, where that is its value. */
    Optional<Instant> at() {
        return value.filter(Value.Moment.class::isInstance)
                .map(Value.Moment.class::cast)
                .map(Value.Moment::at);
    }

    boolean isFollowUp() {
        return value.filter(Value.FollowUp.class::isInstance).isPresent();
    }

    /** Those that can be made, in this order. */
    @SafeVarargs
    static List<Statement> all(Optional<Statement>... statements) {
        List<Statement> made = new ArrayList<>();
        for (Optional<Statement> statement : statements) {
            statement.ifPresent(made::add);
        }
        return made;
    }

    @SafeVarargs
    static List<Statement> all(List<Statement>... statements) {
        List<Statement> all = new ArrayList<>();
        for (List<Statement> some : statements) {
            all.addAll(some);
        }
        return all;
    }
}
