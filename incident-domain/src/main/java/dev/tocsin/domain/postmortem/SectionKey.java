package dev.tocsin.domain.postmortem;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What programs call a section of a template: lower-case letters, digits and underscores, beginning with a letter. */
public record SectionKey(String value) {

    public static final int MAX_LENGTH = 50;
    public static final String PATTERN = "[a-z][a-z0-9_]*";
    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    public SectionKey {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a section key: lower-case letters, digits and underscores, at most " + MAX_LENGTH);
        }
    }

    /** The part that a section of this key is; empty for one that only templates know. */
    public Optional<Part> part() {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(value))
                .findFirst();
    }

    /** Its heading where nobody has given it one: {@code root_cause} is “Root cause”. */
    public String title() {
        String words = value.replace('_', ' ').strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
