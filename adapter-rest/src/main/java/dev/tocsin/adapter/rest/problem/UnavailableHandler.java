package dev.tocsin.adapter.rest.problem;

import dev.tocsin.application.UnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks callers to come back when what is kept can be reached again. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<UnavailableException, HttpResponse<?>> {

    static final Problem UNAVAILABLE =
            Problem.of(Code.UNAVAILABLE, "Not just now: try again.").retryAfter(Duration.ofSeconds(2));

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

    private final ProblemWriter problems;

    UnavailableHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, UnavailableException exception) {
        LOG.warn("Request {} could not be served: {}", RequestId.of(request), exception.getMessage(), exception);
        return problems.answer((HttpRequest<?>) request, UNAVAILABLE);
    }
}
