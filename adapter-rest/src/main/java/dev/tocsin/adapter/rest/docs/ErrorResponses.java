package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Examples;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors of the routes, as the description shows them. */
final class ErrorResponses {

    private static final String FAILURE = "Failure";
    private static final String REQUEST = "019a6f1e-7c1b";
    private static final Instant AT = Instant.parse("2026-04-18T10:30:00Z");

    private ErrorResponses() {}

    static void describe(Map<String, Object> document, Dialect dialect) {
        Map<String, Object> components = Tree.map(document, "components");
        Tree.map(components, "schemas").put(FAILURE, Tree.copy(dialect.failureSchema()));
        for (Code code : Code.values()) {
            Map<String, Object> example = dialect.failure(Examples.of(code), REQUEST, AT);
            Tree.map(components, "examples").put(code.name(), Map.of("value", example));
        }
    }

    static void add(Map<String, Object> responses, Operation operation, Dialect dialect) {
        Map<HttpStatus, List<Code>> byStatus = operation.errors().stream()
                .collect(Collectors.groupingBy(
                        code -> dialect.status(Examples.of(code)), LinkedHashMap::new, Collectors.toList()));
        byStatus.forEach((status, codes) -> responses.put(Integer.toString(status.getCode()), response(codes)));
    }

    private static Map<String, Object> response(List<Code> codes) {
        Map<String, Object> examples = new LinkedHashMap<>();
        codes.forEach(code -> examples.put(code.name(), Tree.reference("examples", code.name())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", Tree.reference("schemas", FAILURE));
        json.put("examples", examples);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")));
        response.put("content", Map.of("application/json", json));
        return response;
    }
}
