package dev.tocsin.adapter.rest.input;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;

/**
 * The body of a request as it came, read once and no further than the server's limit.
 *
 * <p>It waits for what has not arrived yet: only for virtual threads.
 */
public final class RawBody {

    private static final String ATTRIBUTE = RawBody.class.getName();

    private RawBody() {}

    public static byte[] of(HttpRequest<?> request) {
        Object known = request.getAttributes().getValue(ATTRIBUTE);
        if (known instanceof byte[] bytes) {
            return bytes;
        }
        byte[] bytes = request instanceof ServerHttpRequest<?> server ? read(server.byteBody()) : new byte[0];
        request.setAttribute(ATTRIBUTE, bytes);
        return bytes;
    }

    private static byte[] read(ByteBody body) {
        try (CloseableAvailableByteBody whole =
                body.split(ByteBody.SplitBackpressureMode.FASTEST).buffer().get()) {
            return whole.toByteArray();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped while the body was still coming"));
        }
    }
}
