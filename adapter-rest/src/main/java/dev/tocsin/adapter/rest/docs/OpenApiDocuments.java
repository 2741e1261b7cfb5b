package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Dialects;
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
import java.util.concurrent.ConcurrentHashMap;

/** The descriptions of all dialects, each put together when it is first asked for. */
@Singleton
final class OpenApiDocuments {

    private static final String MADE_BY_THE_COMPILER = "/META-INF/swagger/tocsin.json";
    private static final Argument<Map<String, Object>> DOCUMENT = Argument.mapOf(String.class, Object.class);

    private final Router router;
    private final JsonMapper json;
    private final Dialects dialects;
    private final Map<Dialect, byte[]> whole = new ConcurrentHashMap<>();

    OpenApiDocuments(Router router, JsonMapper json, Dialects dialects) {
        this.router = router;
        this.json = json;
        this.dialects = dialects;
    }

    byte[] of(Dialect dialect) {
        return whole.computeIfAbsent(dialect, this::make);
    }

    private byte[] make(Dialect dialect) {
        try (InputStream made = OpenApiDocuments.class.getResourceAsStream(MADE_BY_THE_COMPILER)) {
            if (made == null) {
                throw new IllegalStateException("the compiler has not left " + MADE_BY_THE_COMPILER);
            }
            Map<String, Object> document = json.readValue(made, DOCUMENT);
            new OpenApiDocument(dialect, dialects, operations()).complete(document);
            return json.writeValueAsBytes(DOCUMENT, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each once: a route is there with and without a slash at its end. */
    private Collection<Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        router.uriRoutes()
                .map(Operation::of)
                .forEach(operation -> operations.put(operation.method() + " " + operation.path(), operation));
        return operations.values();
    }
}
