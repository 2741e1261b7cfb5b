package dev.tocsin.adapter.rest.input;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The body of a request as it came, read once and no further than it may be long.
 *
 * <p>It waits for what has not arrived yet: only for virtual threads.
 */
public final class RawBody {

    /** Bytes that a body may have. */
    static final int MAX = 1_048_576;

    /** Those that the body of a {@link LargeBody} may have. */
    public static final int MAX_LARGE = 8 * MAX;

    private static final String ATTRIBUTE = RawBody.class.getName();

    private RawBody() {}

    public static byte[] of(HttpRequest<?> request) {
        return of(request, MAX);
    }

    /** The same for somebody who may send a long one wherever a route takes it. */
    public static byte[] ofTrusted(HttpRequest<?> request) {
        boolean isLarge = RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(LargeBody.class))
                .isPresent();
        return of(request, isLarge ? MAX_LARGE : MAX);
    }

    private static byte[] of(HttpRequest<?> request, int max) {
        Object known = request.getAttributes().getValue(ATTRIBUTE);
        if (known instanceof byte[] bytes) {
            return bytes;
        }
        byte[] bytes = request instanceof ServerHttpRequest<?> server ? read(server.byteBody(), max) : new byte[0];
        request.setAttribute(ATTRIBUTE, bytes);
        return bytes;
    }

    /** What is too long stays where it is: the server lets the connection go with it. */
    private static byte[] read(ByteBody body, int max) {
        long said = body.expectedLength().orElse(0);
        if (said > max) {
            throw new ContentLengthExceededException(max, said);
        }
        try (InputStream stream =
                body.split(ByteBody.SplitBackpressureMode.FASTEST).toInputStream()) {
            byte[] bytes = stream.readNBytes(max + 1);
            if (bytes.length > max) {
                throw new ContentLengthExceededException(max, bytes.length);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
