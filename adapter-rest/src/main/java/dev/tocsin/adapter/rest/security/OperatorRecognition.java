package dev.tocsin.adapter.rest.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the operator by {@code TOCSIN_OPERATOR_TOKEN}; how long the comparison takes tells nothing of the token.
 * Where none is set, there is nothing for an operator to find.
 */
@Singleton
public final class OperatorRecognition {

    private final byte[] expected;
    private final Bearer bearer;

    OperatorRecognition(@Nullable @Value("${tocsin.operator-token:}") String token, Bearer bearer) {
        this.expected = token == null ? new byte[0] : token.getBytes(UTF_8);
        this.bearer = bearer;
    }

    /** Throws unless it is the operator who sends the request. */
    public void require(HttpRequest<?> request) {
        if (expected.length == 0) {
            throw Problem.of(Code.NOT_FOUND, "There is nothing at " + request.getPath() + ".")
                    .exception();
        }
        byte[] presented = bearer.token(request).getBytes(UTF_8);
        if (!MessageDigest.isEqual(expected, presented)) {
            throw bearer.refused(request);
        }
    }
}
