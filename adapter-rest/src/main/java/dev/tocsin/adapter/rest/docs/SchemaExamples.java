package dev.tocsin.adapter.rest.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together a whole example of a body from the examples of its fields, so that none is written twice. */
final class SchemaExamples {

    private static final int REFERENCE = "#/components/schemas/".length();

    private final Map<String, Object> schemas;

    SchemaExamples(Map<String, Object> document) {
        this.schemas = Tree.map(document, "components", "schemas");
    }

    /** Gives each content of a request or response its example. */
    @SuppressWarnings("unchecked")
    void addTo(Map<String, Object> content) {
        content.values().forEach(media -> {
            Map<String, Object> described = (Map<String, Object>) media;
            described.put("example", of(Tree.look(described, "schema")));
        });
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object of(Map<String, Object> schema) {
        if (schema.containsKey("example")) {
            return schema.get("example");
        }
        Object given = given(schema);
        if (given != null) {
            return given;
        }
        if (schema.get("$ref") instanceof String reference) {
            return of(Tree.look(schemas, reference.substring(REFERENCE)));
        }
        if (schema.get("allOf") instanceof List<?> all) {
            Map<String, Object> merged = new LinkedHashMap<>();
            all.forEach(part -> {
                if (of((Map<String, Object>) part) instanceof Map<?, ?> fields) {
                    merged.putAll((Map<String, Object>) fields);
                }
            });
            return merged;
        }
        for (String several : List.of("anyOf", "oneOf")) {
            if (schema.get(several) instanceof List<?> either) {
                return of((Map<String, Object>) either.getFirst());
            }
        }
        Object type = schema.getOrDefault("type", "object");
        return made(schema, type instanceof List<?> orNull ? orNull.getFirst().toString() : type.toString());
    }

    private static @Nullable Object given(Map<String, Object> schema) {
        for (String several : List.of("examples", "enum")) {
            if (schema.get(several) instanceof List<?> examples && !examples.isEmpty()) {
                return examples.getFirst();
            }
        }
        return null;
    }

    private @Nullable Object made(Map<String, Object> schema, String type) {
        return switch (type) {
            case "array" -> items(schema);
            case "object" -> object(schema);
            case "boolean" -> true;
            case "integer" -> 1;
            case "string" -> text(schema);
            default -> null;
        };
    }

    private List<Object> items(Map<String, Object> schema) {
        Object item = of(Tree.look(schema, "items"));
        return item == null ? List.of() : List.of(item);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> object(Map<String, Object> schema) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Tree.look(schema, "properties")
                .forEach((name, property) -> object.put(name, of((Map<String, Object>) property)));
        return object;
    }

    private static String text(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> "019da076-4a00-7000-8000-000000000004";
            case "date-time" -> "2026-04-18T10:30:00Z";
            case "uri" -> "https://example.com/alerts/1";
            default -> "...";
        };
    }
}
