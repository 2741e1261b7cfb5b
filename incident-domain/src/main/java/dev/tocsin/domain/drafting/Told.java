package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.CaseFile.Gap;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader is told of the course of things, in its order: never each page, nor what a program alone cares for. */
final class Told {

    private static final Set<String> TYPES = Stream.of(
                    EventType.CREATED,
                    EventType.STATUS_CHANGED,
                    EventType.REOPENED,
                    EventType.PUBLIC_UPDATE,
                    EventType.SEVERITY_CHANGED,
                    EventType.ASSIGNED,
                    EventType.COMMANDER_CHANGED,
                    EventType.ACKNOWLEDGED,
                    EventType.ESCALATED,
                    EventType.NOBODY_REACHED,
                    EventType.ESCALATION_EXHAUSTED,
                    EventType.SLA_WARNING,
                    EventType.SLA_BREACHED,
                    EventType.COMPONENT_STATUS_CHANGED,
                    EventType.COMMENT)
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private Told() {}

    static boolean isTold(Entry entry) {
        return TYPES.contains(entry.type());
    }

    static List<Statement> of(Course course) {
        List<Statement> entries = Abridgement.of(
                course.all(Told::isTold),
                Abridgement.MOMENTS,
                entry -> entry,
                entry -> at(entry.at(), entry, words(entry)));
        return woven(woven(entries, unread(course)), said(course));
    }

    /** It stands between the last entry before the gap and the first one after it, and rests on both. */
    private static List<Statement> unread(Course course) {
        return Statement.all(course.file()
                .gap()
                .flatMap(gap -> course.last(entry -> entry.position() <= gap.after())
                        .flatMap(before -> course.first(entry -> entry.position() > gap.after())
                                .map(behind -> unread(gap, before, behind)))));
    }

    private static Statement unread(Gap gap, Entry before, Entry behind) {
        String text = gap.entries() + " more entries from " + Wording.minute(before.at()) + " to "
                + Wording.minute(behind.at()) + " were not read: nothing here takes account of them.";
        return Statement.on(List.of(before, behind), text).valued(new Value.Moment(before.at(), text));
    }

    /**
     * Nothing of the timeline tells what was said in Slack, but that it is about this incident, the entry does by which
     * somebody set the thread: what was said rests on that.
     */
    private static List<Statement> said(Course course) {
        List<Message> messages = course.file().thread().stream()
                .sorted(Comparator.comparing(Message::at))
                .toList();
        return course.last(entry -> entry.isUpdateOf(Field.SLACK_THREAD))
                .map(set -> Abridgement.of(
                        messages,
                        Abridgement.MESSAGES,
                        message -> set,
                        message ->
                                at(message.at(), set, Words.of("{} in Slack: {}", message.author(), message.text()))))
                .orElse(List.of());
    }

    private static List<Statement> woven(List<Statement> entries, List<Statement> messages) {
        List<Statement> woven = new ArrayList<>();
        Queue<Statement> waiting = new ArrayDeque<>(messages);
        for (Statement entry : entries) {
            while (!waiting.isEmpty() && time(waiting.element()).isBefore(time(entry))) {
                woven.add(waiting.remove());
            }
            woven.add(entry);
        }
        woven.addAll(waiting);
        return woven;
    }

    private static Instant time(Statement statement) {
        return statement.at().orElseThrow();
    }

    private static Statement at(Instant at, Entry entry, Words words) {
        return Statement.on(entry, words.markdown()).valued(new Value.Moment(at, words.plain()));
    }

    /** Some titles name their author already. */
    private static Words words(Entry entry) {
        Words description =
                entry.description().map(text -> Words.of(": {}", text)).orElse(Words.NONE);
        if (entry.is(EventType.COMMENT)) {
            return Words.of("{}", entry.who()).then(description);
        }
        boolean named = entry.is(EventType.ACKNOWLEDGED) || !entry.isByPerson();
        Words author = named ? Words.NONE : Words.of(", by {}", entry.who());
        return Words.of("{}", entry.title()).then(author).then(description);
    }
}
