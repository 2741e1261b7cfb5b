package dev.tocsin.adapter.rest.problem;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name of a request: the caller's own where it is a sane one, else a random one. The same for all that is said of the request. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    private RequestId() {}

    public static String of(HttpRequest<?> request) {
        Object known = request.getAttributes().getValue(HEADER);
        if (known instanceof String id) {
            return id;
        }
        String given = request.getHeaders().get(HEADER);
        String id = given != null && SANE.matcher(given).matches() ? given : random();
        request.setAttribute(HEADER, id);
        return id;
    }

    /** It has to differ from others, and nobody gains anything by guessing it: no need of a secure generator, which takes its time. */
    private static String random() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
