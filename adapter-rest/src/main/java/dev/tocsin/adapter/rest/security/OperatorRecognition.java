package dev.tocsin.adapter.rest.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Recognises the operator by {@code TOCSIN_OPERATOR_TOKEN}; how long the comparison takes tells nothing of the token. */
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
        byte[] presented = bearer.token(request).getBytes(UTF_8);
        if (expected.length == 0 || !MessageDigest.isEqual(expected, presented)) {
            throw bearer.refused(request);
        }
    }
}
