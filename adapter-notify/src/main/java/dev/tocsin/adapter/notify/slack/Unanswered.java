package dev.tocsin.adapter.notify.slack;

import java.time.Duration;
import java.util.Optional;

/** A call to Slack has come to nothing. */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Why why;

    Unanswered(Why why) {
        super(why.toString());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** In the terms of a call; what that means for a page or a thread, each of them says. */
    sealed interface Why {

        record Late() implements Why {}

        record Away() implements Why {}

        /** What answers is not Slack. */
        record Unreadable() implements Why {}

        /** The answer is not 200, which is a proxy's more often than Slack's. */
        record Status(int status, Optional<Duration> retryAfter) implements Why {}

        /** Slack says no, by one of its words. */
        record Denied(String error, Optional<Duration> retryAfter) implements Why {}
    }
}
