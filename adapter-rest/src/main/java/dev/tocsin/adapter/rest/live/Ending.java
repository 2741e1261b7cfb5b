package dev.tocsin.adapter.rest.live;

import io.micronaut.websocket.CloseReason;
import java.util.Locale;

/** Why we end a connection. The codes are those of RFC 6455 and its registry. */
enum Ending {
    TOKEN_ENDED(1008, "The token has expired or was revoked."),
    TOO_SLOW(1013, "Too slow: connect again, and resume after the last position that you have."),
    UNAVAILABLE(1013, "Not just now: connect again, and resume after the last position that you have."),
    SILENT(1001, "No answer to pings."),
    STOPPING(1001, "This node stops: connect again, and resume after the last position that you have."),
    /** By the other side; nobody is left to be told. */
    GONE(1000, "");

    private final int code;
    private final String message;

    Ending(int code, String message) {
        this.code = code;
        this.message = message;
    }

    CloseReason reason() {
        return new CloseReason(code, message);
    }

    String message() {
        return message;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
