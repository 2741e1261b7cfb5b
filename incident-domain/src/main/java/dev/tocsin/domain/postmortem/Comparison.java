package dev.tocsin.domain.postmortem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What has become of one content in another. */
public record Comparison(List<Difference> differences) {

    /**
     * Something that reads differently, line by line. What has come or gone differs in all its lines, and so in none
     * where it is an empty list.
     *
     * @param word of the part, the body or the section, as the API calls it
     */
    public record Difference(String word, List<LineDiff.Line> lines) {
        public Difference {
            lines = List.copyOf(lines);
        }
    }

    public Comparison {
        differences = List.copyOf(differences);
    }

    static Comparison of(Content before, Content after) {
        Map<String, List<String>> from = Reading.of(before);
        Map<String, List<String>> to = Reading.of(after);
        return new Comparison(differing(from, to).stream()
                .map(word -> new Difference(
                        word, LineDiff.between(from.getOrDefault(word, List.of()), to.getOrDefault(word, List.of()))))
                .toList());
    }

    /** Which words differ, also where they read alike: those of the first in its order, then what only the second has. */
    static List<String> words(Content before, Content after) {
        return differing(said(before), said(after));
    }

    private static SequencedMap<String, Object> said(Content content) {
        SequencedMap<String, Object> said = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            said(part, content).ifPresent(form -> said.put(part.word(), form));
        }
        content.body().ifPresent(body -> said.put(Reading.BODY, body));
        content.sections().forEach((key, text) -> said.put(key.value(), text));
        return said;
    }

    private static Optional<?> said(Part part, Content content) {
        return switch (part) {
            case IMPACT -> content.impact();
            case TIMELINE -> content.timeline();
            case ACTION_ITEMS -> content.actionItems().map(Comparison::tasks);
            case CONTRIBUTING_FACTORS -> content.contributingFactors();
            case RESPONSE_TIMELINE -> content.responseTimeline();
            default -> content.text(part);
        };
    }

    /** When somebody was reminded of an item it says the same. */
    private static Form<?> tasks(Form<List<ActionItem>> form) {
        return form.fields()
                .<Form<?>>map(items ->
                        Form.structured(items.stream().map(ActionItem::task).toList()))
                .orElse(form);
    }

    private static List<String> differing(Map<String, ?> from, Map<String, ?> to) {
        Set<String> words = new LinkedHashSet<>(from.keySet());
        words.addAll(to.keySet());
        return words.stream()
                .filter(word -> !Objects.equals(from.get(word), to.get(word)))
                .toList();
    }
}
