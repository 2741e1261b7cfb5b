package dev.tocsin.adapter.notify.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.tocsin.adapter.notify.slack.SlackCalls.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The calls of one page, which may be three: together they take no longer than somebody waits who pages by hand, ten seconds. */
final class PageCalls {

    /** After it no further call begins; the last one may then take {@link SlackCalls#CALL_TIME_OUT}. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SlackCalls calls;
    private final InstantSource clock;
    private final Instant begun;

    PageCalls(SlackCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
        this.begun = clock.instant();
    }

    <A extends SlackApiTextResponse> String make(Call<A> call) throws Undelivered {
        if (Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0) {
            throw new Undelivered(Errors.failed("Slack answers too slowly"));
        }
        return calls.make(call);
    }
}
