package dev.tocsin.app.service;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the service answered: the status, and the body as JSON. */
record Answer(int status, JsonNode body) {

    /** The value below {@code data} at this path; fails the test when there is none. */
    JsonNode data(String... path) {
        return descend(child(body, "data"), path);
    }

    String text(String... path) {
        return data(path).coerceStringValue();
    }

    /** The value at this path of a body without an envelope. */
    String bare(String... path) {
        return descend(body, path).coerceStringValue();
    }

    /** The value at the same path in each element of a list that such a body has, or is. */
    List<String> bareEach(String list, String... path) {
        return elements(list.isEmpty() ? body : child(body, list))
                .map(item -> descend(item, path).coerceStringValue())
                .toList();
    }

    /** What the error is called. */
    String code() {
        return descend(body, "error", "code").coerceStringValue();
    }

    /** The texts of a list. */
    List<String> texts(String list) {
        return elements(data(list)).map(JsonNode::coerceStringValue).toList();
    }

    /** The value at the same path in each element of a list. */
    List<String> each(String list, String... path) {
        return elements(data(list))
                .map(item -> descend(item, path).coerceStringValue())
                .toList();
    }

    /** The value at the same path in each element of the lists that each element of a list has. */
    List<List<String>> eachOfEach(String list, String within, String... path) {
        return elements(data(list))
                .map(item -> elements(child(item, within))
                        .map(one -> descend(one, path).coerceStringValue())
                        .toList())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.values().spliterator(), false);
    }

    private JsonNode descend(JsonNode from, String... path) {
        JsonNode node = from;
        for (String name : path) {
            node = child(node, name);
        }
        return node;
    }

    private JsonNode child(JsonNode node, String name) {
        @Nullable JsonNode child = node.get(name);
        if (child == null) {
            throw new AssertionError("no " + name + " in " + status + " " + body);
        }
        return child;
    }
}
