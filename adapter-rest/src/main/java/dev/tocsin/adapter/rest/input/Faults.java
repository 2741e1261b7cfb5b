package dev.tocsin.adapter.rest.input;

import dev.tocsin.adapter.rest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a request: one fault for each field, the first that was found, and none for a field with faults inside. */
final class Faults {

    private final Map<String, String> byField = new LinkedHashMap<>();

    void add(String field, String fault) {
        boolean inside = byField.keySet().stream()
                .anyMatch(known -> known.startsWith(field + "[") || known.startsWith(field + "."));
        if (!inside) {
            byField.putIfAbsent(field, fault);
        }
    }

    void throwIfAny() {
        if (!byField.isEmpty()) {
            throw Problem.fields(byField).exception();
        }
    }
}
