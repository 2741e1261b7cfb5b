package dev.tocsin.adapter.rest.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The framework's own routes for health, which its processor does not describe. */
final class HealthRoutes {

    static final String PATH = "/health";

    private HealthRoutes() {}

    static void describe(Map<String, Object> paths) {
        Tree.map(paths, PATH).put("get", operation("readHealth", "Read the health of the service as a whole."));
        Map<String, Object> one =
                operation("readOneHealth", "Read whether the service lives, or whether it is ready for requests.");
        Tree.list(one, "parameters").add(selector());
        Tree.map(paths, PATH + "/{selector}").put("get", one);
    }

    private static Map<String, Object> operation(String id, String summary) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of("Operations"));
        operation.put("summary", summary);
        operation.put("operationId", id);
        Tree.map(operation, "responses").put("200", response("Up", "UP"));
        Tree.map(operation, "responses").put("503", response("Down", "DOWN"));
        return operation;
    }

    private static Map<String, Object> response(String description, String status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", new LinkedHashMap<>(Map.of("type", "object")));
        json.put("example", Map.of("status", status));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        response.put("content", new LinkedHashMap<>(Map.of("application/json", json)));
        return response;
    }

    private static Map<String, Object> selector() {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("name", "selector");
        selector.put("in", "path");
        selector.put("required", true);
        selector.put("schema", Map.of("type", "string", "enum", List.of("liveness", "readiness")));
        return selector;
    }
}
