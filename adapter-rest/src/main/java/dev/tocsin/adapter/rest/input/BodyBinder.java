package dev.tocsin.adapter.rest.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads the body into the record that a route asks for; after the caller is known, and on the thread that runs the route. */
@Singleton
final class BodyBinder<T extends JsonBody>
        implements AnnotatedRequestArgumentBinder<Body, T>,
                TypedRequestArgumentBinder<T>,
                PostponedRequestArgumentBinder<T> {

    private static final byte[] NO_FIELDS = "{}".getBytes(UTF_8);

    private final Checks checks;

    BodyBinder(Checks checks) {
        this.checks = checks;
    }

    @Override
    public Class<Body> getAnnotationType() {
        return Body.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Argument<T> argumentType() {
        return (Argument<T>) Argument.of(JsonBody.class);
    }

    @Override
    public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
        Class<T> type = context.getArgument().getType();
        Optional<T> body = Optional.of(read(type, json(type, request)));
        return () -> body;
    }

    private static byte[] json(Class<?> type, HttpRequest<?> request) {
        if (!OptionalBody.class.isAssignableFrom(type)) {
            requireMediaType(request);
            return RawBody.of(request);
        }
        byte[] bytes = RawBody.of(request);
        if (bytes.length == 0) {
            return NO_FIELDS;
        }
        requireJson(request);
        return bytes;
    }

    /** Whether a media type is JSON, the router has looked at; what is no media type at all it took for none. */
    private static void requireMediaType(HttpRequest<?> request) {
        String given = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        if (given != null && !given.isBlank() && request.getContentType().isEmpty()) {
            throw unsupported(given);
        }
    }

    /** Here the router has let pass anything, because there might have been no body. */
    private static void requireJson(HttpRequest<?> request) {
        requireMediaType(request);
        request.getContentType().ifPresent(type -> {
            if (!type.getName().equals(MediaType.APPLICATION_JSON)) {
                throw unsupported(type.toString());
            }
        });
    }

    private static RuntimeException unsupported(String given) {
        return new UnsupportedMediaException(given, List.of(MediaType.APPLICATION_JSON));
    }

    private T read(Class<T> type, byte[] bytes) {
        Faults faults = new Faults();
        T body = RecordReader.of(type).read(Json.object(bytes), "", ValueReader.ofBody(faults));
        checks.check(body, faults);
        body.contradictions().forEach(faults::add);
        faults.throwIfAny();
        return body;
    }
}
