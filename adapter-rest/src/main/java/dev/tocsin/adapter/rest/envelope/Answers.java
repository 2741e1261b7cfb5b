package dev.tocsin.adapter.rest.envelope;

import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.Outcome;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.function.Function;

/** What a query answers. */
public final class Answers {

    private Answers() {}

    public static <R, T> Answer<T> of(Outcome<R> outcome, Function<R, T> data) {
        return Answer.of(data.apply(found(outcome)));
    }

    public static <R, T> HttpResponse<Answer<T>> versioned(
            Outcome<R> outcome, Function<R, T> data, Function<R, Long> version) {
        R found = found(outcome);
        return HttpResponse.ok(Answer.of(data.apply(found)))
                .header(HttpHeaders.ETAG, "\"" + version.apply(found) + "\"");
    }

    public static <R> R found(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Done<R> done -> done.value();
            case Outcome.Refused<R> refused -> throw Problems.of(refused.why()).exception();
            case Outcome.Replayed<R> replayed -> throw new IllegalStateException("a query is not repeated");
        };
    }
}
