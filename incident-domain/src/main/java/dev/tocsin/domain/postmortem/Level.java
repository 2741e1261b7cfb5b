package dev.tocsin.domain.postmortem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much a postmortem must say; each level requires what the one before does, and more. The words are those of the
 * native API.
 */
public enum Level {
    BASIC("basic", Part.RESOLUTION),
    STANDARD("standard", Part.ACTION_ITEMS),
    COMPREHENSIVE("comprehensive", Part.PREVENTED_RECURRENCE);

    private final String word;
    private final Part last;

    Level(String word, Part last) {
        this.word = word;
        this.last = last;
    }

    public String word() {
        return word;
    }

    /** In the order in which they are read. */
    public List<Part> required() {
        return Arrays.stream(Part.values())
                .filter(part -> part.compareTo(last) <= 0)
                .toList();
    }

    /** Which of the required parts it does not have, in their order. */
    public List<Part> missing(Content content) {
        return required().stream().filter(part -> !content.has(part)).toList();
    }

    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }
}
