package dev.tocsin.adapter.rest.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps into a document of maps and lists; what is not there yet is made. */
final class Tree {

    private Tree() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String... path) {
        Map<String, Object> at = parent;
        for (String name : path) {
            at = (Map<String, Object>) at.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>());
        }
        return at;
    }

    /** What is there, or nothing; nothing is made. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> look(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> parent, String name) {
        return (List<Object>) parent.computeIfAbsent(name, missing -> new ArrayList<>());
    }

    /** The same all the way down, and to be written in. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> copy(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.replaceAll((name, value) -> value instanceof Map<?, ?> map ? copy((Map<String, Object>) map) : value);
        return copy;
    }

    static Map<String, Object> reference(String kind, String name) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/" + kind + "/" + name));
    }
}
