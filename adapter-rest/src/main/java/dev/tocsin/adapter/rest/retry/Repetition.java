package dev.tocsin.adapter.rest.retry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.input.RawBody;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.IdempotencyKey;
import io.micronaut.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** {@code Idempotency-Key}, and what else makes two requests the same: method, path, query and the body's bytes. */
final class Repetition {

    static final String HEADER = "Idempotency-Key";

    private Repetition() {}

    static Optional<IdempotencyKey> key(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HEADER);
        return given.isEmpty() ? Optional.empty() : Optional.of(key(given));
    }

    private static IdempotencyKey key(List<String> given) {
        try {
            if (given.size() == 1) {
                return new IdempotencyKey(given.getFirst());
            }
        } catch (IllegalArgumentException notAKey) {
            // told below
        }
        throw Problem.field(HEADER, "must be one line of 1 to " + IdempotencyKey.MAX_LENGTH + " characters")
                .exception();
    }

    static String fingerprint(HttpRequest<?> request) {
        MessageDigest sha = sha256();
        sha.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(UTF_8));
        return HexFormat.of().formatHex(sha.digest(RawBody.of(request)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
