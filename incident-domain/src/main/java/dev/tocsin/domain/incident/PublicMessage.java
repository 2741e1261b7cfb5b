package dev.tocsin.domain.incident;

import dev.tocsin.domain.Text;

/** What the public is told of an incident. Nothing else that people write on the timeline is for it. */
public record PublicMessage(String value) {

    public static final int MAX_LENGTH = 5_000;

    public PublicMessage {
        value = Text.prose("message", value, MAX_LENGTH);
    }
}
