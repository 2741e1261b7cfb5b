package dev.tocsin.adapter.rest.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Puts JSON that is written already into the envelope, byte by byte: nothing is written twice. */
@Singleton
public final class Envelope {

    private static final byte[] SUCCESS = "{\"success\":true,\"data\":".getBytes(UTF_8);
    private static final byte[] FAILURE = "{\"success\":false,\"error\":".getBytes(UTF_8);
    private static final int META_LENGTH = 256;

    private final InstantSource clock;

    Envelope(InstantSource clock) {
        this.clock = clock;
    }

    byte[] success(byte[] data, HttpRequest<?> request, MutableHttpResponse<?> response) {
        return wrapped(SUCCESS, data, request, response);
    }

    /** The envelope around an error; names the request in the answer's headers too. */
    public byte[] failure(byte[] error, HttpRequest<?> request, MutableHttpResponse<?> response) {
        return wrapped(FAILURE, error, request, response);
    }

    private byte[] wrapped(byte[] opening, byte[] content, HttpRequest<?> request, MutableHttpResponse<?> response) {
        String id = RequestId.of(request);
        response.header(RequestId.HEADER, id);
        String meta = ",\"meta\":{\"request_id\":\"" + id + "\",\"timestamp\":\""
                + clock.instant().truncatedTo(ChronoUnit.MILLIS) + "\"}}";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(opening.length + content.length + META_LENGTH);
        bytes.writeBytes(opening);
        bytes.writeBytes(content);
        bytes.writeBytes(meta.getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
