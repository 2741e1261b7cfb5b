package dev.tocsin.application;

import dev.tocsin.domain.Text;

/** A caller's own name for one command, so that it can be sent again safely; unique in the organization for 24 hours. */
public record IdempotencyKey(String value) {

    public static final int MAX_LENGTH = 255;

    public IdempotencyKey {
        value = Text.line("idempotency key", value, MAX_LENGTH);
    }
}
