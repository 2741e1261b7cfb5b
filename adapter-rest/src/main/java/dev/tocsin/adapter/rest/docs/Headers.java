package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.application.IdempotencyKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that commands take. */
final class Headers {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private Headers() {}

    static void describe(Map<String, Object> document) {
        Map<String, Object> parameters = Tree.map(document, "components", "parameters");
        Map<String, Object> key = text("7f3c9a52-0b1e-4f43-9d5a-6a1c3c1f8e11");
        key.put("minLength", 1);
        key.put("maxLength", IdempotencyKey.MAX_LENGTH);
        parameters.put(
                IDEMPOTENCY_KEY,
                header(IDEMPOTENCY_KEY, "Makes it safe to send the same request again within 24 hours.", key));
        parameters.put(IF_MATCH, header(IF_MATCH, "The version to be changed, as `ETag` showed it.", text("\"3\"")));
    }

    static void add(Map<String, Object> described, Operation operation) {
        if (operation.isCommand()) {
            Tree.list(described, "parameters").add(Tree.reference("parameters", IDEMPOTENCY_KEY));
        }
        if (operation.errors().contains(Code.STALE)) {
            Tree.list(described, "parameters").add(Tree.reference("parameters", IF_MATCH));
        }
    }

    private static Map<String, Object> header(String name, String description, Map<String, Object> schema) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("name", name);
        header.put("in", "header");
        header.put("description", description);
        header.put("schema", schema);
        return header;
    }

    private static Map<String, Object> text(String example) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("example", example);
        return text;
    }
}
