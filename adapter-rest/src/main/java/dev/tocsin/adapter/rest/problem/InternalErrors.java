package dev.tocsin.adapter.rest.problem;

import dev.tocsin.adapter.rest.link.AcknowledgeLinks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bug: the log has everything, the answer nothing but the name under which the log has it. */
@Singleton
final class InternalErrors implements ExceptionHandler<Throwable, HttpResponse<?>> {

    static final String MESSAGE = "This is our fault, and the log has it under the X-Request-Id of this answer.";

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrors.class);
    static final Problem PROBLEM = Problem.of(Code.INTERNAL_ERROR, MESSAGE);

    private final ProblemWriter problems;

    InternalErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Throwable exception) {
        if (exception instanceof IOException) {
            LOG.debug("The caller of {} has gone", RequestId.of(request), exception);
        } else {
            LOG.error(
                    "Request {} failed: {} {}",
                    RequestId.of(request),
                    request.getMethodName(),
                    shown(request.getPath()),
                    exception);
        }
        return problems.answer((HttpRequest<?>) request, PROBLEM);
    }

    /** Whoever reads the log should not be able to answer as somebody else. */
    private static String shown(String path) {
        return path.startsWith(AcknowledgeLinks.PATH + "/") ? AcknowledgeLinks.PATH + "/..." : path;
    }
}
