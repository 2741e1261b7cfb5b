package dev.tocsin.domain.postmortem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * All that a postmortem says. Lists replace lists: a change is another content.
 *
 * @param texts the parts that are plain texts, out of {@link #TEXTS}
 * @param sections those of its template that are no {@link Part}, in the template's order: at most {@value
 *     #MAX_SECTIONS}
 */
public record Content(
        Map<Part, Markdown> texts,
        Optional<Form<ImpactReport>> impact,
        Optional<Form<List<TimelineNote>>> timeline,
        Optional<Form<List<ActionItem>>> actionItems,
        Optional<ContributingFactors> contributingFactors,
        Optional<Form<ResponseTimes>> responseTimeline,
        Optional<Body> body,
        SequencedMap<SectionKey, Markdown> sections) {

    /** The parts that have no other form than a text. */
    public static final Set<Part> TEXTS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(
            Part.IMPACT, Part.TIMELINE, Part.ACTION_ITEMS, Part.CONTRIBUTING_FACTORS, Part.RESPONSE_TIMELINE)));

    public static final int MAX_TIMELINE_NOTES = 200;
    public static final int MAX_ACTION_ITEMS = 100;
    public static final int MAX_SECTIONS = 50;

    public static final Content NOTHING = new Content(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new LinkedHashMap<>());

    public Content {
        texts = ordered(texts);
        timeline = timeline.map(form -> limited(form, MAX_TIMELINE_NOTES, "timeline notes"));
        actionItems = actionItems.map(form -> limited(form, MAX_ACTION_ITEMS, "action items"));
        sections = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sections));
        if (!TEXTS.containsAll(texts.keySet())) {
            throw new IllegalArgumentException("not all of these parts are texts: " + texts.keySet());
        }
        if (sections.size() > MAX_SECTIONS) {
            throw new IllegalArgumentException("more than " + MAX_SECTIONS + " sections");
        }
        if (sections.keySet().stream().anyMatch(key -> key.part().isPresent())) {
            throw new IllegalArgumentException("a part has its own place, beside the sections: " + sections.keySet());
        }
        requireEachOnce(actionItems);
    }

    /**
     * Whether a level that requires the part is content: an empty list and a page of HTML are an answer, a blank form
     * is none.
     */
    public boolean has(Part part) {
        return switch (part) {
            case IMPACT ->
                impact.filter(form -> !form.fields().map(ImpactReport::isBlank).orElse(false))
                        .isPresent();
            case TIMELINE -> timeline.isPresent();
            case ACTION_ITEMS -> actionItems.isPresent();
            case CONTRIBUTING_FACTORS -> contributingFactors.isPresent();
            case RESPONSE_TIMELINE ->
                responseTimeline
                        .filter(form ->
                                !form.fields().map(ResponseTimes::isBlank).orElse(false))
                        .isPresent();
            default -> texts.containsKey(part);
        };
    }

    /** The same of a template's section, which may be a part. */
    public boolean has(SectionKey key) {
        return key.part().map(this::has).orElseGet(() -> sections.containsKey(key));
    }

    public Optional<Markdown> text(Part part) {
        return Optional.ofNullable(texts.get(part));
    }

    /** Those that are tracked: action items on a page of HTML are not. */
    public List<ActionItem> trackedItems() {
        return actionItems.flatMap(Form::fields).orElse(List.of());
    }

    /** No more of it than where a language model may write as well. */
    Content prose() {
        return NOTHING.withTexts(texts).withFactors(contributingFactors).withSections(sections);
    }

    public Content with(Part part, Markdown text) {
        Map<Part, Markdown> next = new EnumMap<>(Part.class);
        next.putAll(texts);
        next.put(part, text);
        return withTexts(next);
    }

    public Content withTexts(Map<Part, Markdown> next) {
        return new Content(next, impact, timeline, actionItems, contributingFactors, responseTimeline, body, sections);
    }

    public Content withActionItems(Optional<Form<List<ActionItem>>> next) {
        return new Content(texts, impact, timeline, next, contributingFactors, responseTimeline, body, sections);
    }

    Content withFactors(Optional<ContributingFactors> next) {
        return new Content(texts, impact, timeline, actionItems, next, responseTimeline, body, sections);
    }

    public Content withSections(SequencedMap<SectionKey, Markdown> next) {
        return new Content(texts, impact, timeline, actionItems, contributingFactors, responseTimeline, body, next);
    }

    private static Map<Part, Markdown> ordered(Map<Part, Markdown> texts) {
        EnumMap<Part, Markdown> ordered = new EnumMap<>(Part.class);
        ordered.putAll(texts);
        return Collections.unmodifiableMap(ordered);
    }

    private static <T> Form<List<T>> limited(Form<List<T>> form, int max, String what) {
        return switch (form) {
            case Form.Page<List<T>> page -> page;
            case Form.Structured<List<T>> structured -> {
                if (structured.value().size() > max) {
                    throw new IllegalArgumentException("more than " + max + " " + what);
                }
                yield Form.structured(List.copyOf(structured.value()));
            }
        };
    }

    private static void requireEachOnce(Optional<Form<List<ActionItem>>> actionItems) {
        Set<ActionItemId> seen = new HashSet<>();
        actionItems.flatMap(Form::fields).orElse(List.of()).forEach(item -> {
            if (!seen.add(item.id())) {
                throw new IllegalArgumentException("an action item is there twice: " + item.id());
            }
        });
    }
}
