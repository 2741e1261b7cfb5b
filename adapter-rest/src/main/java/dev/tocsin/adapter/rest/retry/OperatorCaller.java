package dev.tocsin.adapter.rest.retry;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import java.util.Optional;
import java.util.function.Function;

/** The operator, who sends a command, and what the request says about repeating it: a route with this parameter is theirs. */
public final class OperatorCaller {

    private final Exchange exchange;

    OperatorCaller(HttpRequest<?> request, JsonMapper json) {
        this.exchange = new Exchange(request, json);
    }

    /** Gives the command and answers what came of it. */
    public <D, R, T> HttpResponse<Answer<T>> send(
            Reply<D, R, T> reply, Function<Optional<Once<D>>, Outcome<R>> command) {
        return exchange.send(reply, command);
    }
}
