package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.application.IdempotencyKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that commands take, and those that answers have. */
final class Headers {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private static final Map<String, Map<String, Object>> ANSWERED = new LinkedHashMap<>();

    static {
        answered("X-Request-Id", "The name under which the log has this request.", "019a6f1e-7c1b");
        answered("ETag", "The version of what is shown, for `If-Match`.", "\"3\"");
        answered(
                "Content-Disposition",
                "The name of the file, where a table is answered.",
                "attachment; filename=\"response-by-team-2026-04-01-2026-05-01.csv\"");
        answered("Location", "Where the new one is to be found.", "/api/v1/incidents/INC-2026-044");
        answered("Idempotent-Replayed", "`true` where this is the first answer again; otherwise absent.", "true");
        answered("Retry-After", "In how many seconds it is worth another try.", "2");
        answered("WWW-Authenticate", "What kind of token is wanted.", "Bearer realm=\"tocsin\"");
    }

    private Headers() {}

    static void describe(Map<String, Object> document) {
        Tree.map(document, "components", "headers").putAll(ANSWERED);
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

    /** @param readable whether what the operation makes can be read by itself afterwards */
    static void addAnswered(Map<String, Object> responses, Operation operation, boolean readable) {
        responses
                .keySet()
                .forEach(status -> names(status, operation, readable)
                        .forEach(name ->
                                Tree.map(responses, status, "headers").put(name, Tree.reference("headers", name))));
    }

    private static List<String> names(String status, Operation operation, boolean readable) {
        if (operation.security().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of("X-Request-Id"));
        boolean made = status.equals("201") && readable;
        if (made) {
            names.add("Location");
        }
        if (made || (status.equals("200") && operation.isVersioned())) {
            names.add("ETag");
        }
        if (status.equals("200") && operation.isTable()) {
            names.add("Content-Disposition");
        }
        if (status.startsWith("2") && operation.isCommand()) {
            names.add("Idempotent-Replayed");
        }
        if (status.equals("429") || status.equals("503") || (status.equals("409") && operation.isCommand())) {
            names.add("Retry-After");
        }
        if (status.equals("401")) {
            names.add("WWW-Authenticate");
        }
        return names;
    }

    private static void answered(String name, String description, String example) {
        ANSWERED.put(name, new LinkedHashMap<>(Map.of("description", description, "schema", text(example))));
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
