package dev.tocsin.adapter.rest.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a description of version 3.0, which the compiler's processor writes well, into one of 3.1, which it does not: there it loses
 * limits and calls texts objects.
 */
final class OpenApi31 {

    private static final String SCHEMAS = "#/components/schemas/";

    private OpenApi31() {}

    static void upgrade(Map<String, Object> document) {
        document.put("openapi", "3.1.0");
        document.values().forEach(OpenApi31::upgradeAll);
        dropUnused(document);
    }

    @SuppressWarnings("unchecked")
    private static void upgradeAll(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            upgradeSchema((Map<String, @Nullable Object>) map);
            new ArrayList<@Nullable Object>(map.values()).forEach(OpenApi31::upgradeAll);
        } else if (node instanceof List<?> list) {
            list.forEach(OpenApi31::upgradeAll);
        }
    }

    private static void upgradeSchema(Map<String, @Nullable Object> schema) {
        schema.remove("exampleSetFlag");
        if (!Boolean.TRUE.equals(schema.remove("nullable"))) {
            return;
        }
        // In an annotation null can only be written as a text.
        schema.replace("example", "null", null);
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        } else if (schema.remove("allOf") instanceof List<?> only) {
            List<Object> either = new ArrayList<>(only);
            either.add(new LinkedHashMap<>(Map.of("type", "null")));
            schema.put("anyOf", either);
        }
    }

    /** The processor also describes the inside of types that are texts outside. */
    private static void dropUnused(Map<String, Object> document) {
        Map<String, Object> schemas = Tree.map(document, "components", "schemas");
        Set<String> used = new LinkedHashSet<>();
        collect(document.get("paths"), schemas, used);
        schemas.keySet().retainAll(used);
    }

    private static void collect(@Nullable Object node, Map<String, Object> schemas, Set<String> used) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference && reference.startsWith(SCHEMAS)) {
                String name = reference.substring(SCHEMAS.length());
                if (used.add(name)) {
                    collect(schemas.get(name), schemas, used);
                }
            }
            map.values().forEach(value -> collect(value, schemas, used));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, schemas, used));
        }
    }
}
