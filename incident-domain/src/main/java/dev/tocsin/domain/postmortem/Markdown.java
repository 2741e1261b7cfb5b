package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;

/** What people write in one part or section: Markdown, from which whatever could do harm has been taken before. */
public record Markdown(String value) {

    public static final int MAX_LENGTH = 20_000;

    public Markdown {
        value = Text.prose("text", value, MAX_LENGTH);
    }
}
