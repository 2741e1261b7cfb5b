package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PageOutcome.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page's row says once an attempt has ended so; if nobody wants the page any more, that is true of {@code sent} alone.
 *
 * @param dueAt when it is tried again
 * @param isTold whether it is told of a page that is wanted still, and would not be true of another
 * @param isTakenBack whether it was not tried: then the attempt is not counted, and what was wrong before stays
 */
record Recorded(
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String errorCode,
        @Nullable String why,
        boolean isTold,
        boolean isTakenBack) {

    /** Of a page that nobody wants any more. */
    static Recorded gone(@Nullable String why) {
        return new Recorded(PageWords.SUPERSEDED, null, null, null, why, false, false);
    }

    static Recorded of(Result result) {
        return switch (result) {
            case Result.Sent sent -> new Recorded(PageWords.SENT, null, sent.at(), null, null, false, false);
            case Result.Again again ->
                new Recorded(PageWords.QUEUED, again.dueAt(), null, null, again.why(), false, false);
            case Result.Failed failed ->
                new Recorded(
                        PageWords.FAILED,
                        null,
                        null,
                        PageWords.of(failed.failure()),
                        failed.why(),
                        failed.fallback().isEmpty(),
                        false);
            case Result.Superseded superseded -> gone(null);
            case Result.TakenBack back -> new Recorded(PageWords.QUEUED, back.dueAt(), null, null, null, false, true);
        };
    }

    /** Whether it may be said of the page. */
    boolean isTrueOf(boolean wanted) {
        return wanted ? !state.equals(PageWords.SUPERSEDED) : !isTold;
    }
}
