package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.input.Naming;
import dev.tocsin.adapter.rest.problem.Dialect;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is added to the description of one route. */
final class DescribedOperation {

    private DescribedOperation() {}

    /** @param readable whether what the operation makes can be read by itself afterwards */
    static void complete(
            Map<String, Object> described,
            Operation operation,
            Dialect dialect,
            SchemaExamples examples,
            boolean readable) {
        described.remove("description", described.get("summary"));
        query(described, Naming.of(operation.code().getDeclaringType()));
        if (described.containsKey("requestBody")) {
            body(Tree.map(described, "requestBody"), operation);
            examples.addTo(Tree.map(described, "requestBody", "content"));
        }
        Map<String, Object> responses = Tree.map(described, "responses");
        responses.keySet().forEach(status -> {
            Map<String, Object> response = Tree.map(responses, status);
            response.put(
                    "description", HttpStatus.valueOf(Integer.parseInt(status)).getReason());
            tables(Tree.look(response, "content"));
            examples.addTo(Tree.look(response, "content"));
        });
        Headers.add(described, operation);
        ErrorResponses.add(responses, operation, dialect);
        Headers.addAnswered(responses, operation, readable);
        described.put(
                "security",
                operation
                        .security()
                        .map(name -> List.of(Map.of(name, List.of())))
                        .orElse(List.of()));
    }

    /** What is answered as a table is a text, whatever it is as JSON. */
    private static void tables(Map<String, Object> content) {
        if (content.containsKey(MediaType.TEXT_CSV)) {
            Tree.map(content, MediaType.TEXT_CSV).put("schema", new LinkedHashMap<>(Map.of("type", "string")));
        }
    }

    /** What may be missing may come with any type; what is there is JSON all the same. */
    private static void body(Map<String, Object> body, Operation operation) {
        if (operation.mayLackBody()) {
            body.put("required", false);
            Map<String, Object> content = Tree.map(body, "content");
            Object json = content.remove(MediaType.ALL);
            if (json != null) {
                content.put(MediaType.APPLICATION_JSON, json);
            }
        }
    }

    /** Query parameters are called as we read them; of a list none is required, and none can be null. */
    @SuppressWarnings("unchecked")
    private static void query(Map<String, Object> described, Naming naming) {
        for (Object each : (List<Object>) described.getOrDefault("parameters", List.of())) {
            Map<String, Object> parameter = (Map<String, Object>) each;
            if ("query".equals(parameter.get("in"))) {
                parameter.put("name", naming.outside(String.valueOf(parameter.get("name"))));
                parameter.remove("explode");
                Map<String, Object> schema = Tree.map(parameter, "schema");
                if ("array".equals(schema.get("type"))) {
                    parameter.remove("required");
                }
                schema.computeIfPresent(
                        "type", (key, type) -> type instanceof List<?> orNull ? orNull.getFirst() : type);
            }
        }
    }
}
