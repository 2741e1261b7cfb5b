package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import java.util.List;
import java.util.Optional;

/**
 * What made it worse, or harder to see: told as one text, or listed. Either is shown as the other to clients that know
 * only that.
 */
public sealed interface ContributingFactors {

    record Told(Markdown text) implements ContributingFactors {}

    /** None at all is an answer too. */
    record Listed(List<String> factors) implements ContributingFactors {

        public static final int MAX_FACTORS = 50;
        public static final int MAX_LENGTH = 2_000;

        public Listed {
            factors = factors.stream()
                    .map(factor -> Text.line("contributing factor", factor, MAX_LENGTH))
                    .toList();
            if (factors.size() > MAX_FACTORS) {
                throw new IllegalArgumentException("more than " + MAX_FACTORS + " contributing factors");
            }
        }
    }

    /** A factor on each line; empty where none is listed. */
    default Optional<String> asText() {
        return switch (this) {
            case Told told -> Optional.of(told.text().value());
            case Listed listed ->
                Optional.of(String.join("\n", listed.factors())).filter(text -> !text.isEmpty());
        };
    }

    /** Each line that is not blank is a factor. */
    default List<String> asList() {
        return switch (this) {
            case Told told ->
                told.text()
                        .value()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            case Listed listed -> listed.factors();
        };
    }
}
