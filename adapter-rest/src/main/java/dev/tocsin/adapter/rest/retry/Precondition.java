package dev.tocsin.adapter.rest.retry;

import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code If-Match}: the version that the caller has seen, as {@code ETag} showed it; {@code *} stands for any. */
final class Precondition {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private Precondition() {}

    static OptionalLong of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.IF_MATCH));
    }

    private static OptionalLong of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.field(HttpHeaders.IF_MATCH, "must be one version as the ETag showed it, such as \"3\"")
                    .exception();
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
