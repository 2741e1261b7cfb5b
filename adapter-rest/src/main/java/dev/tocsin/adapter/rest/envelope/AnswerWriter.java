package dev.tocsin.adapter.rest.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.problem.Dialects;
import dev.tocsin.adapter.rest.problem.RequestId;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.ByteBodyHttpResponseWrapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes an {@link Answer} as its dialect has it, or as the {@link Table} that it is. There is one for each route, which
 * knows how that route's data is written.
 */
@Singleton
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
final class AnswerWriter<T> implements ResponseBodyWriter<Answer<T>> {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final JsonMapper json;
    private final Dialects dialects;

    @Inject
    AnswerWriter(JsonMapper json, Dialects dialects) {
        this.json = json;
        this.dialects = dialects;
    }

    @Override
    public MessageBodyWriter<Answer<T>> createSpecific(Argument<Answer<T>> type) {
        return new AnswerWriter<>(
                type.getFirstTypeVariable()
                        .<JsonMapper>map(json::createSpecific)
                        .orElse(json),
                dialects);
    }

    @Override
    public ByteBodyHttpResponse<?> write(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            MutableHttpResponse<Answer<T>> response,
            Argument<Answer<T>> type,
            MediaType mediaType,
            Answer<T> answer) {
        if (mediaType.getName().equals(MediaType.TEXT_CSV)
                && answer instanceof Answer.Of<T> of
                && of.data() instanceof Table table) {
            return ByteBodyHttpResponseWrapper.wrap(response, bodies.adapt(file(table, request, response)));
        }
        response.getHeaders().contentTypeIfMissing(MediaType.APPLICATION_JSON_TYPE);
        response.header(RequestId.HEADER, RequestId.of(request));
        byte[] body = dialects.of(request).success(data(type, answer), request);
        return ByteBodyHttpResponseWrapper.wrap(response, bodies.adapt(body));
    }

    private static byte[] file(Table table, HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.fileName() + "\"")
                .header(RequestId.HEADER, RequestId.of(request));
        return table.csv().getBytes(UTF_8);
    }

    private byte[] data(Argument<Answer<T>> type, Answer<T> answer) {
        return switch (answer) {
            case Answer.Rendered<T> rendered -> rendered.json().getBytes(UTF_8);
            case Answer.Of<T> of -> json(type, of.data());
        };
    }

    @SuppressWarnings("unchecked")
    private byte[] json(Argument<Answer<T>> type, T data) {
        try {
            Argument<T> dataType = (Argument<T>) type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
            return json.writeValueAsBytes(dataType, data);
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + type, cannotBeWritten);
        }
    }

    @Override
    public CloseableByteBody writePiece(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<Answer<T>> type,
            MediaType mediaType,
            Answer<T> answer) {
        throw new UnsupportedOperationException("an answer is written whole");
    }

    @Override
    public void writeTo(
            Argument<Answer<T>> type, MediaType mediaType, Answer<T> answer, MutableHeaders headers, OutputStream out) {
        throw new UnsupportedOperationException("an answer is written with the name of its request");
    }
}
