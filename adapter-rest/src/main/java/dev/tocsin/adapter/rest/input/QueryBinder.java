package dev.tocsin.adapter.rest.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the query parameters into the record that a route asks for; those that it doesn't know are ignored. */
@Singleton
final class QueryBinder<T extends QueryParameters>
        implements AnnotatedRequestArgumentBinder<RequestBean, T>,
                TypedRequestArgumentBinder<T>,
                PostponedRequestArgumentBinder<T> {

    private final Checks checks;

    QueryBinder(Checks checks) {
        this.checks = checks;
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
        Optional<T> query = Optional.of(read(context.getArgument().getType(), request.getParameters()));
        return () -> query;
    }

    private T read(Class<T> type, HttpParameters parameters) {
        RecordReader<T> reader = RecordReader.of(type);
        Faults faults = new Faults();
        T query = reader.read(plain(reader, parameters, faults), "", ValueReader.ofQuery(faults));
        checks.check(query, faults);
        faults.throwIfAny();
        return query;
    }

    private static Map<String, Object> plain(RecordReader<?> reader, HttpParameters parameters, Faults faults) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Argument<?> component : reader.components()) {
            String name = reader.naming().outside(component.getName());
            List<String> given = parameters.getAll(name);
            if (component.getType() == List.class) {
                plain.put(name, given);
            } else if (given.size() > 1) {
                faults.add(name, "must be given once");
            } else if (!given.isEmpty()) {
                plain.put(name, plain(component.getType(), given.getFirst()));
            }
        }
        return plain;
    }

    private static Object plain(Class<?> type, String given) {
        if (type == Integer.class || type == Long.class) {
            return new JsonNumber(given);
        }
        boolean word = given.equals("true") || given.equals("false");
        return type == Boolean.class && word ? (Object) Boolean.valueOf(given) : given;
    }
}
