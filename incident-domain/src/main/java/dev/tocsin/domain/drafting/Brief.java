package dev.tocsin.domain.drafting;

import dev.tocsin.domain.drafting.Briefing.Moment;
import dev.tocsin.domain.drafting.Briefing.Remark;
import dev.tocsin.domain.drafting.Briefing.Sign;
import dev.tocsin.domain.drafting.Briefing.Span;
import dev.tocsin.domain.drafting.Briefing.Wanted;
import dev.tocsin.domain.drafting.CaseFile.Gap;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Statement.Value;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.postmortem.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a {@link Briefing}. */
record Brief(CaseFile file, List<SectionOutline> template) {

    Briefing told() {
        List<Entry> telling = Course.of(file).all(Brief::tells);
        return new Briefing(
                file.number().toString(),
                safe(file.title().value()),
                safe(file.services()),
                safe(file.components()),
                moments(ends(telling, Briefing.MAX_MOMENTS)),
                Math.max(0, telling.size() - Briefing.MAX_MOMENTS)
                        + file.gap().map(Gap::entries).orElse(0),
                file.alerts().stream()
                        .limit(Briefing.MAX_ALERTS)
                        .map(alert -> new Sign(
                                safe(alert.source()), safe(alert.title().value()), alert.firedAt(), alert.resolvedAt()))
                        .toList(),
                spans(),
                ends(inOrder(file.thread()), Briefing.MAX_REMARKS).stream()
                        .map(message -> new Remark(safe(message.author()), message.at(), safe(message.text())))
                        .toList(),
                wanted());
    }

    /** Beside what a reader is told, what went wrong with paging and what alerts there were. */
    private static boolean tells(Entry entry) {
        return Told.isTold(entry) || entry.is(EventType.PAGE_FAILED) || entry.is(EventType.ALERT_LINKED);
    }

    private static List<Moment> moments(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(index -> moment("E" + (index + 1), entries.get(index)))
                .toList();
    }

    private static Moment moment(String mark, Entry entry) {
        return new Moment(
                mark,
                entry.id(),
                entry.at(),
                entry.type(),
                safe(entry.who()),
                safe(entry.title()),
                entry.description().map(Brief::safe));
    }

    private static List<Message> inOrder(List<Message> thread) {
        return thread.stream().sorted(Comparator.comparing(Message::at)).toList();
    }

    private List<Span> spans() {
        Draft rules = Rulebook.draft(file, List.of());
        return Stream.of(Part.IMPACT, Part.DETECTION_PATH, Part.RESPONSE_TIMELINE)
                .flatMap(part -> rules.section(part).statements().stream())
                .flatMap(statement -> statement.value().stream())
                .filter(Value.Took.class::isInstance)
                .map(Value.Took.class::cast)
                .map(took -> new Span(took.measure().name().toLowerCase(Locale.ROOT), Wording.span(took.time())))
                .toList();
    }

    private List<Wanted> wanted() {
        return Rulebook.outlines(template)
                .filter(outline -> isForModels(outline.part()))
                .map(outline -> new Wanted(outline.key(), safe(outline.title()), safe(outline.questions())))
                .toList();
    }

    /**
     * What happened when, for how long and to what, and what people want to do, the rules know better; a model may say
     * how it hangs together.
     */
    private static boolean isForModels(Optional<Part> part) {
        return part.map(known -> switch (known) {
                    case SUMMARY,
                            EXECUTIVE_SUMMARY,
                            ROOT_CAUSE,
                            RESOLUTION,
                            CONTRIBUTING_FACTORS,
                            DETECTION_PATH,
                            MONITORING_GAPS,
                            FIVE_WHYS,
                            PREVENTED_RECURRENCE -> true;
                    case IMPACT, TIMELINE, ACTION_ITEMS, RESPONSE_TIMELINE -> false;
                })
                .orElse(true);
    }

    private static <T> List<T> ends(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> ends = new ArrayList<>(all.subList(0, most / 2));
        ends.addAll(all.subList(all.size() - most / 2, all.size()));
        return ends;
    }

    private static List<String> safe(List<String> texts) {
        return texts.stream().map(Brief::safe).toList();
    }

    /** A secret that is cut is not recognized any more. */
    private static String safe(String text) {
        return Markdown.plain(Redaction.of(text), Briefing.MAX_TEXT_LENGTH);
    }
}
