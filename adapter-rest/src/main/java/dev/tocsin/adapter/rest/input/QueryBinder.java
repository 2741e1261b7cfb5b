package dev.tocsin.adapter.rest.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the query parameters into the record that a route asks for; those that it doesn't know are ignored. */
@Singleton
final class QueryBinder<T extends QueryParameters>
        implements AnnotatedRequestArgumentBinder<RequestBean, T>,
                TypedRequestArgumentBinder<T>,
                PostponedRequestArgumentBinder<T> {

    private final Queries queries;

    QueryBinder(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Class<RequestBean> getAnnotationType() {
        return RequestBean.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Argument<T> argumentType() {
        return (Argument<T>) Argument.of(QueryParameters.class);
    }

    @Override
    public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
        Optional<T> query = Optional.of(queries.read(context.getArgument().getType(), request));
        return () -> query;
    }
}
