package dev.tocsin.domain.postmortem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A new proposal comes to a postmortem in which people may have written meanwhile. */
final class Merge {

    private final List<String> touched;

    private Merge(List<String> touched) {
        this.touched = touched;
    }

    /** What is as it was proposed last gives way to the new proposal; what does not is people's, and stays. */
    static Content of(Content last, Content present, Content proposed) {
        return new Merge(Comparison.words(last, present)).merged(present, proposed);
    }

    private Content merged(Content present, Content proposed) {
        return new Content(
                texts(present.texts(), proposed.texts()),
                pick(Part.IMPACT.word(), present.impact(), proposed.impact()),
                pick(Part.TIMELINE.word(), present.timeline(), proposed.timeline()),
                pick(Part.ACTION_ITEMS.word(), present.actionItems(), recognized(present, proposed)),
                pick(Part.CONTRIBUTING_FACTORS.word(), present.contributingFactors(), proposed.contributingFactors()),
                pick(Part.RESPONSE_TIMELINE.word(), present.responseTimeline(), proposed.responseTimeline()),
                pick(Reading.BODY, present.body(), proposed.body()),
                sections(present.sections(), proposed.sections()));
    }

    /** What is proposed again, in the same words, is the item that is there: nobody is told that it went and came. */
    private static Optional<Form<List<ActionItem>>> recognized(Content present, Content proposed) {
        return proposed.actionItems()
                .map(form -> form.fields()
                        .map(items -> Form.structured(recognized(present.trackedItems(), items)))
                        .orElse(form));
    }

    private static List<ActionItem> recognized(List<ActionItem> present, List<ActionItem> proposed) {
        List<ActionItem> others = new ArrayList<>(present);
        List<ActionItem> items = new ArrayList<>();
        for (ActionItem item : proposed) {
            Optional<ActionItem> same = others.stream()
                    .filter(other -> other.task().text().equals(item.task().text()))
                    .findFirst();
            same.ifPresent(others::remove);
            items.add(
                    same.map(there -> there.with(item.task(), item.updatedAt())).orElse(item));
        }
        return items;
    }

    private <T> T pick(String word, T present, T proposed) {
        return touched.contains(word) ? present : proposed;
    }

    private Map<Part, Markdown> texts(Map<Part, Markdown> present, Map<Part, Markdown> proposed) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        for (Part part : Content.TEXTS) {
            Optional.ofNullable(pick(part.word(), present, proposed).get(part))
                    .ifPresent(text -> texts.put(part, text));
        }
        return texts;
    }

    /** In the order of the proposal, of which there is no more than people have left room for; theirs after it. */
    private SequencedMap<SectionKey, Markdown> sections(
            SequencedMap<SectionKey, Markdown> present, SequencedMap<SectionKey, Markdown> proposed) {
        SequencedMap<SectionKey, Markdown> keys = new LinkedHashMap<>(proposed);
        present.forEach(keys::putIfAbsent);
        long room = Content.MAX_SECTIONS
                - present.keySet().stream().filter(this::isPeoples).count();
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        for (SectionKey key : keys.sequencedKeySet()) {
            Optional<Markdown> text =
                    Optional.ofNullable(pick(key.value(), present, proposed).get(key));
            if (text.isPresent() && (isPeoples(key) || room-- > 0)) {
                sections.put(key, text.get());
            }
        }
        return sections;
    }

    private boolean isPeoples(SectionKey key) {
        return touched.contains(key.value());
    }
}
