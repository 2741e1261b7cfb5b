package dev.tocsin.adapter.rest.docs;

import java.util.List;
import java.util.Map;

/**
 * What the compiler says of answers has the native envelope around it, because it is the same type everywhere; in a
 * dialect that has none, each is what is in it.
 */
final class BareAnswers {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ENVELOPE = SCHEMAS + "Success_";

    private BareAnswers() {}

    static void unwrap(Map<String, Object> document) {
        unwrap(Tree.map(document, "paths"), Tree.map(document, "components", "schemas"));
    }

    @SuppressWarnings("unchecked")
    private static void unwrap(Object node, Map<String, Object> schemas) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference && reference.startsWith(ENVELOPE)) {
                Map<String, Object> wrapped = Tree.look(schemas, reference.substring(SCHEMAS.length()));
                Map<String, Object> here = (Map<String, Object>) map;
                here.clear();
                here.putAll(Tree.look(Tree.look(wrapped, "properties"), "data"));
            }
            map.values().forEach(value -> unwrap(value, schemas));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> unwrap(value, schemas));
        }
    }
}
