package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;

/**
 * A part as other systems keep it. The type says that whatever could do harm has been taken from it: only what the
 * application's cleaning has answered may be put in here.
 */
public record Html(String value) {

    public static final int MAX_LENGTH = 50_000;

    public Html {
        value = Text.prose("HTML", value, MAX_LENGTH);
    }
}
