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
    private final Errors errors;
    private final InstantSource clock;
    private final Instant begun;

    PageCalls(SlackCalls calls, Errors errors, InstantSource clock) {
        this.calls = calls;
        this.errors = errors;
        this.clock = clock;
        this.begun = clock.instant();
    }

    <A extends SlackApiTextResponse, P> P make(Call<A, P> call) throws Undelivered {
        if (Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0) {
            throw new Undelivered(Errors.failed("Slack answers too slowly"));
        }
        try {
            return calls.make(call);
        } catch (Unanswered no) {
            throw new Undelivered(errors.meaningOf(no.why()));
        }
    }
}
