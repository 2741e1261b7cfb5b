package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.PageOutcome.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page's row says once an attempt has ended so. If nobody wants the page any more, that is true of {@code sent} alone, and
 * {@code failed} is stale.
 *
 * @param dueAt when it is tried again
 * @param isTakenBack whether it was not tried: then the attempt is not counted, and what was wrong before stays
 */
record Recorded(
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String errorCode,
        @Nullable String why,
        boolean isTakenBack) {

    static Recorded of(Result result) {
        return switch (result) {
            case Result.Sent sent -> new Recorded(PageWords.SENT, null, sent.at(), null, null, false);
            case Result.Again again -> new Recorded(PageWords.QUEUED, again.dueAt(), null, null, again.why(), false);
            case Result.Failed failed ->
                new Recorded(PageWords.FAILED, null, null, PageWords.of(failed.failure()), failed.why(), false);
            case Result.TakenBack back -> new Recorded(PageWords.QUEUED, back.dueAt(), null, null, null, true);
        };
    }
}
