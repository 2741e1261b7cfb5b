package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.input.Naming;
import dev.tocsin.adapter.rest.input.TextSchemas;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Dialects;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The description of one dialect, put together from what the compiler saw of all of them. */
record OpenApiDocument(Dialect dialect, Dialects dialects, Collection<Operation> operations) {

    void complete(Map<String, Object> document) {
        Map<String, Object> schemas = Tree.map(document, "components", "schemas");
        TextSchemas.byTypeName().forEach((name, schema) -> schemas.computeIfPresent(name, (known, old) -> schema));
        Tree.map(document, "info").put("title", dialect.title());
        Tree.map(document, "info").put("description", dialect.about());
        Map<String, Object> paths = Tree.map(document, "paths");
        paths.keySet().removeIf(path -> !dialects.at(path).equals(dialect));
        if (dialect.isBare()) {
            BareAnswers.unwrap(document);
        }
        OpenApi31.upgrade(document);
        PropertyNames.rename(document, Naming.of(dialect.getClass()));
        describeOperations(document, paths);
        ErrorResponses.describe(document, dialect);
        Headers.describe(document);
        if (dialects.at(HealthRoutes.PATH).equals(dialect)) {
            HealthRoutes.describe(paths);
        }
        Vocabulary.read().describe(document, dialect);
    }

    private void describeOperations(Map<String, Object> document, Map<String, Object> paths) {
        SchemaExamples examples = new SchemaExamples(document);
        operations.forEach(operation -> described(paths, operation)
                .ifPresent(described -> DescribedOperation.complete(
                        described,
                        operation,
                        dialect,
                        examples,
                        Tree.look(paths, operation.path() + "/{id}").containsKey("get"))));
    }

    /** Empty for what the compiler did not describe: HEAD, which comes with every GET, and the framework's own. */
    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> described(Map<String, Object> paths, Operation operation) {
        return Optional.ofNullable(paths.get(operation.path()))
                .map(path -> (Map<String, Object>) ((Map<String, Object>) path).get(operation.method()));
    }
}
