package dev.tocsin.adapter.rest.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the description of the API says of the types that are texts outside. */
public final class TextSchemas {

    private TextSchemas() {}

    /** A schema for each type, by the type's name. */
    public static Map<String, Map<String, Object>> byTypeName() {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        TextValues.byType().forEach((type, value) -> schemas.put(name(type), schema(value)));
        schemas.put(TextOrLines.class.getSimpleName(), textOrLines());
        return schemas;
    }

    private static Map<String, Object> textOrLines() {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("type", "string"));
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("type", "array");
        lines.put("items", new LinkedHashMap<>(line));
        return new LinkedHashMap<>(Map.of("anyOf", List.of(line, lines)));
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static Map<String, Object> schema(TextValue<?> value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        if (!value.words().isEmpty()) {
            schema.put("enum", value.words());
        }
        schema.put("examples", List.of(value.example()));
        return schema;
    }
}
