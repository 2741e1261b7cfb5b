package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Examples;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors of the routes, as the description shows them. */
final class ErrorResponses {

    private static final String FAILURE = "Failure";

    private ErrorResponses() {}

    static void describe(Map<String, Object> document) {
        Map<String, Object> components = Tree.map(document, "components");
        Tree.map(components, "schemas").put(FAILURE, failure());
        for (Code code : Code.values()) {
            Tree.map(components, "examples").put(code.name(), Map.of("value", envelope(Examples.of(code))));
        }
    }

    static void add(Map<String, Object> responses, Operation operation) {
        Map<HttpStatus, List<Code>> byStatus = operation.errors().stream()
                .collect(Collectors.groupingBy(Code::status, LinkedHashMap::new, Collectors.toList()));
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

    private static Map<String, Object> failure() {
        Map<String, Object> error = object("code", "message", "details");
        Tree.map(error, "properties").put("code", new LinkedHashMap<>(Map.of("type", "string", "enum", names())));
        Tree.map(error, "properties").put("message", new LinkedHashMap<>(Map.of("type", "string")));
        Tree.map(error, "properties").put("details", new LinkedHashMap<>(Map.of("type", "object")));
        Map<String, Object> failure = object("success", "error", "meta");
        Tree.map(failure, "properties")
                .put("success", new LinkedHashMap<>(Map.of("type", "boolean", "enum", List.of(false))));
        Tree.map(failure, "properties").put("error", error);
        Tree.map(failure, "properties").put("meta", Tree.reference("schemas", "Meta"));
        return failure;
    }

    private static List<String> names() {
        return Stream.of(Code.values()).map(Code::name).toList();
    }

    private static Map<String, Object> object(String... required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("required", List.of(required));
        return object;
    }

    private static Map<String, Object> envelope(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().name());
        error.put("message", problem.message());
        error.put("details", problem.details());
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", false);
        envelope.put("error", error);
        envelope.put("meta", Map.of("request_id", "019a6f1e-7c1b", "timestamp", "2026-04-18T10:30:00Z"));
        return envelope;
    }
}
