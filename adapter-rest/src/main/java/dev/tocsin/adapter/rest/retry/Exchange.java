package dev.tocsin.adapter.rest.retry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.adapter.rest.problem.RequestId;
import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** A request for a command, and its answer: the first time and every later time. Whose command it is makes no difference. */
final class Exchange {

    private final HttpRequest<?> request;
    private final JsonMapper json;
    private final Optional<IdempotencyKey> key;

    Exchange(HttpRequest<?> request, JsonMapper json) {
        this.request = request;
        this.json = json;
        this.key = Repetition.key(request);
    }

    <D, R, T> HttpResponse<Answer<T>> send(Reply<D, R, T> reply, Function<Optional<Once<D>>, Outcome<R>> command) {
        Draft<D> draft = new Draft<>(value -> json(reply, value));
        return switch (command.apply(once(draft))) {
            case Outcome.Done<R> done -> done(reply, draft, done.value());
            case Outcome.Replayed<R> replayed -> replayed(reply, replayed);
            case Outcome.Refused<R> refused -> throw Problems.of(refused.why()).exception();
        };
    }

    /** For a command that is answered without a body: it is done, and was perhaps done before. */
    <D, R> HttpResponse<Void> send(Function<Optional<Once<D>>, Outcome<R>> command) {
        return switch (command.apply(once(new Draft<>(value -> "")))) {
            case Outcome.Done<R> done -> nothing();
            case Outcome.Replayed<R> replayed -> nothing().header(Caller.REPLAYED, "true");
            case Outcome.Refused<R> refused -> throw Problems.of(refused.why()).exception();
        };
    }

    /** For a command that answers a repetition as it answers the first time. */
    <R> R give(Function<Optional<Once<R>>, Outcome<R>> command) {
        return switch (command.apply(once(new Draft<>(value -> "")))) {
            case Outcome.Done<R> done -> done.value();
            case Outcome.Replayed<R> replayed -> throw new IllegalStateException("answered with a text that was kept");
            case Outcome.Refused<R> refused -> throw Problems.of(refused.why()).exception();
        };
    }

    private <D> Optional<Once<D>> once(Draft<D> draft) {
        return key.map(name -> new Once<>(name, Repetition.fingerprint(request), draft::text));
    }

    private <D, R, T> HttpResponse<Answer<T>> done(Reply<D, R, T> reply, Draft<D> draft, R result) {
        String first = reply.assigned().json(reply.assignment().apply(result));
        MutableHttpResponse<Answer<T>> response =
                answer(reply, first, draft.text(reply.draft().apply(result)));
        reply.version(result).ifPresent(now -> response.header(HttpHeaders.ETAG, "\"" + now + "\""));
        return response;
    }

    private <D, R, T> HttpResponse<Answer<T>> replayed(Reply<D, R, T> reply, Outcome.Replayed<R> replayed) {
        return answer(reply, reply.assigned().replayed(replayed), replayed.answer())
                .header(Caller.REPLAYED, "true");
    }

    private static <T> MutableHttpResponse<Answer<T>> answer(Reply<?, ?, T> reply, String first, String draft) {
        String data = Assigned.inFront(first, draft);
        MutableHttpResponse<Answer<T>> response = HttpResponse.status(reply.status());
        reply.location().ifPresent(under -> response.header(HttpHeaders.LOCATION, under + firstText(data)));
        return response.body(new Answer.Rendered<>(data));
    }

    /** What is new has its name in front: {@code {"id":"..."}}. */
    private static String firstText(String data) {
        int start = data.indexOf(":\"") + 2;
        return data.substring(start, data.indexOf('"', start));
    }

    private MutableHttpResponse<Void> nothing() {
        return HttpResponse.<Void>status(HttpStatus.NO_CONTENT).header(RequestId.HEADER, RequestId.of(request));
    }

    private <D, T> String json(Reply<D, ?, T> reply, D draft) {
        try {
            return new String(json.writeValueAsBytes(reply.type(), reply.data().apply(draft)), UTF_8);
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + reply.type(), cannotBeWritten);
        }
    }
}
