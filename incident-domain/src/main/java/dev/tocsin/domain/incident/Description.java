package dev.tocsin.domain.incident;

import dev.tocsin.domain.Text;

/** What is known when the incident is opened, in as many lines as it takes. */
public record Description(String value) {

    public static final int MAX_LENGTH = 10_000;

    public Description {
        value = Text.prose("description", value, MAX_LENGTH);
    }
}
