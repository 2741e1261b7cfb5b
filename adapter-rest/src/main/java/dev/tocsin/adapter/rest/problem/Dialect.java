package dev.tocsin.adapter.rest.problem;

import dev.tocsin.domain.people.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Map;

/**
 * How the API under one path shows its answers: what is said is the same in all of them. The native API is one too, the
 * one that is spoken wherever no other is.
 */
public interface Dialect {

    /** All that it serves is under this path; empty for the native one. */
    String path();

    /** What its description is called. */
    String title();

    /** What its description says of it as a whole, as Markdown. */
    String about();

    /** Whether a success is answered as what was asked for and nothing around it. */
    default boolean isBare() {
        return true;
    }

    /** What somebody of this role is where its roles are other ones. */
    default Role role(Role role) {
        return role;
    }

    /** A success as it is sent, made of what was asked for, which is JSON already. */
    default byte[] success(byte[] data, HttpRequest<?> request) {
        return data;
    }

    default HttpStatus status(Problem problem) {
        return problem.code().status();
    }

    /** A failure as it is sent. */
    Map<String, Object> failure(Problem problem, String requestId, Instant at);

    /** What its description says of the shape of failures: a JSON schema. */
    Map<String, Object> failureSchema();
}
