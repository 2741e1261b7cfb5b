package dev.tocsin.adapter.rest.input;

import dev.tocsin.adapter.rest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a request: one fault for each field, the first that was found, and none for a field with faults inside. More than
 * a hundred help nobody, and each one costs a look at all others.
 */
final class Faults {

    private static final int MAX = 100;

    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String fault) {
        if (byField.size() < MAX && !hasInside(field)) {
            byField.putIfAbsent(field, fault);
        }
    }

    private boolean hasInside(String field) {
        return byField.keySet().stream()
                .anyMatch(known -> known.startsWith(field + "[") || known.startsWith(field + "."));
    }

    void throwIfAny() {
        if (!byField.isEmpty()) {
            throw Problem.fields(byField).exception();
        }
    }
}
