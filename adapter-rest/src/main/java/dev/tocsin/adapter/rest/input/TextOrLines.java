package dev.tocsin.adapter.rest.input;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a field is given that takes a text as well as a list of lines. */
public sealed interface TextOrLines {

    record Text(String text) implements TextOrLines {}

    /** What is a fault has left a gap. */
    record Lines(List<@Nullable String> lines) implements TextOrLines {

        /** All of them, where none was a fault. */
        public List<String> whole() {
            return lines.stream().map(Objects::requireNonNull).toList();
        }
    }
}
