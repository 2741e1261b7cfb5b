package dev.tocsin.adapter.rest.input;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads query parameters into a record; those that it doesn't know are ignored. */
@Singleton
public final class Queries {

    private final Checks checks;

    Queries(Checks checks) {
        this.checks = checks;
    }

    /** Thrown are all faults at once. */
    public <T extends QueryParameters> T read(Class<T> type, HttpRequest<?> request) {
        RecordReader<T> reader = RecordReader.of(type);
        Faults faults = new Faults();
        T query = reader.read(plain(reader, request.getParameters(), faults), "", ValueReader.ofQuery(faults));
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
