package dev.tocsin.adapter.rest.problem;

import dev.tocsin.application.StaleException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Tells a careful caller that somebody was faster. */
@Singleton
final class StaleHandler implements ExceptionHandler<StaleException, HttpResponse<?>> {

    static final Problem STALE = Problem.of(
            Code.STALE,
            "Somebody else has changed it, and nothing of yours was kept: read it again, and decide again.");

    private final ProblemWriter problems;

    StaleHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, StaleException exception) {
        return problems.answer((HttpRequest<?>) request, STALE);
    }
}
