package dev.tocsin.domain.postmortem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Which words differ: those of the first in its order, then those that only the second has. */
    static List<String> words(Content before, Content after) {
        return differing(Reading.of(before), Reading.of(after));
    }

    private static List<String> differing(Map<String, List<String>> from, Map<String, List<String>> to) {
        Set<String> words = new LinkedHashSet<>(from.keySet());
        words.addAll(to.keySet());
        return words.stream()
                .filter(word -> !Objects.equals(from.get(word), to.get(word)))
                .toList();
    }
}
