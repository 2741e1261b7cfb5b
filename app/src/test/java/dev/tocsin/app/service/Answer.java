package dev.tocsin.app.service;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the service answered: the status, and the body as JSON. */
record Answer(int status, JsonNode body) {

    /** The value below {@code data} at this path; fails the test when there is none. */
    JsonNode data(String... path) {
        JsonNode node = child(body, "data");
        for (String name : path) {
            node = child(node, name);
        }
        return node;
    }

    String text(String... path) {
        return data(path).coerceStringValue();
    }

    /** The same property of each element of a list. */
    List<String> each(String list, String property) {
        return StreamSupport.stream(data(list).values().spliterator(), false)
                .map(item -> child(item, property).coerceStringValue())
                .toList();
    }

    private JsonNode child(JsonNode node, String name) {
        @Nullable JsonNode child = node.get(name);
        if (child == null) {
            throw new AssertionError("no " + name + " in " + status + " " + body);
        }
        return child;
    }
}
