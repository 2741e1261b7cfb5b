package dev.tocsin.adapter.rest.retry;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Whoever sends a command, and what their request says about repeating it. */
public final class Caller {

    /** The header that says of an answer that it is the first one again. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private final Actor actor;
    private final Exchange exchange;
    private final OptionalLong version;

    Caller(Actor actor, HttpRequest<?> request, JsonMapper json) {
        this.actor = actor;
        this.exchange = new Exchange(request, json);
        this.version = Precondition.of(request);
    }

    /** The version that the caller wants to change, where they name one. */
    public OptionalLong version() {
        return version;
    }

    /** Gives the command and answers what came of it. */
    public <D, R, T> HttpResponse<Answer<T>> send(Reply<D, R, T> reply, Function<Request<D>, Outcome<R>> command) {
        return exchange.send(reply, once -> command.apply(request(once)));
    }

    /** Gives a command that is answered without a body: it is done, and was perhaps done before. */
    public <D, R> HttpResponse<Void> send(Function<Request<D>, Outcome<R>> command) {
        return exchange.<D, R>send(once -> command.apply(request(once)));
    }

    /**
     * Gives a command that finds out by itself what a repetition is answered with, and answers what came of it; whether it was one,
     * the result says, and {@link #REPLAYED} should.
     */
    public <R> R give(Function<Request<R>, Outcome<R>> command) {
        return exchange.<R>give(once -> command.apply(request(once)));
    }

    private <D> Request<D> request(Optional<Once<D>> once) {
        return new Request<>(actor, once);
    }
}
