package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.input.TextSchemas;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole description, put together when it is first asked for. */
@Singleton
final class OpenApiDocument {

    private static final String MADE_BY_THE_COMPILER = "/META-INF/swagger/tocsin.json";
    private static final Argument<Map<String, Object>> DOCUMENT = Argument.mapOf(String.class, Object.class);

    private final Router router;
    private final JsonMapper json;
    private volatile byte @Nullable [] whole;

    OpenApiDocument(Router router, JsonMapper json) {
        this.router = router;
        this.json = json;
    }

    byte[] bytes() {
        byte[] known = whole;
        if (known == null) {
            known = make();
            whole = known;
        }
        return known;
    }

    private byte[] make() {
        try (InputStream made = OpenApiDocument.class.getResourceAsStream(MADE_BY_THE_COMPILER)) {
            if (made == null) {
                throw new IllegalStateException("the compiler has not left " + MADE_BY_THE_COMPILER);
            }
            Map<String, Object> document = json.readValue(made, DOCUMENT);
            complete(document);
            return json.writeValueAsBytes(DOCUMENT, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void complete(Map<String, Object> document) {
        Map<String, Object> schemas = Tree.map(document, "components", "schemas");
        TextSchemas.byTypeName().forEach((name, schema) -> schemas.computeIfPresent(name, (known, old) -> schema));
        OpenApi31.upgrade(document);
        SchemaExamples examples = new SchemaExamples(document);
        Map<String, Object> paths = Tree.map(document, "paths");
        operations()
                .forEach(operation -> described(paths, operation)
                        .ifPresent(described -> DescribedOperation.complete(
                                described,
                                operation,
                                examples,
                                Tree.look(paths, operation.path() + "/{id}").containsKey("get"))));
        ErrorResponses.describe(document);
        Headers.describe(document);
        HealthRoutes.describe(paths);
        Vocabulary.read().describe(document);
    }

    /** Each once: a route is there with and without a slash at its end. */
    private Collection<Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        router.uriRoutes()
                .map(Operation::of)
                .forEach(operation -> operations.put(operation.method() + " " + operation.path(), operation));
        return operations.values();
    }

    /** Empty for what the compiler did not describe: HEAD, which comes with every GET, and the framework's own. */
    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> described(Map<String, Object> paths, Operation operation) {
        return Optional.ofNullable(paths.get(operation.path()))
                .map(path -> (Map<String, Object>) ((Map<String, Object>) path).get(operation.method()));
    }
}
