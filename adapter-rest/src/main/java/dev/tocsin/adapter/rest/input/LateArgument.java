package dev.tocsin.adapter.rest.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives routes the arguments of one type. Late: on the thread that runs the route, because finding out about a request may take a
 * look-up; and in the order of the route's parameters, so that nobody's body is read before it is known who they are.
 */
public final class LateArgument<T> implements TypedRequestArgumentBinder<T>, PostponedRequestArgumentBinder<T> {

    private final Argument<T> type;
    private final Function<HttpRequest<?>, T> find;

    public LateArgument(Class<T> type, Function<HttpRequest<?>, T> find) {
        this.type = Argument.of(type);
        this.find = find;
    }

    @Override
    public Argument<T> argumentType() {
        return type;
    }

    @Override
    public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
        Optional<T> found = Optional.of(find.apply(request));
        return () -> found;
    }
}
