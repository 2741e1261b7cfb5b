package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;

/**
 * A whole write-up in free form, beside the parts or in their place: Markdown, from which whatever could do harm has
 * been taken.
 */
public record Body(String value) {

    public static final int MAX_LENGTH = 100_000;

    public Body {
        value = Text.prose("body", value, MAX_LENGTH);
    }
}
