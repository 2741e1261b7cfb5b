package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description of the API is whole, and so is the page that shows it. */
final class DescriptionTest {

    private static Reply get(String path) {
        URI uri = Service.shared().uri().resolve(path);
        return Client.send(new Client(Service.shared(), "").request("/x").uri(uri));
    }

    private final JsonNode document = get("/openapi").json();

    private Iterable<JsonNode> operations() {
        return document.path("paths").findParents("operationId");
    }

    @Test
    void it_is_of_version_3_1() {
        assertThat(get("/openapi").header("Content-Type")).isEqualTo("application/json");
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.path("info").path("title").asText()).isEqualTo("Tocsin");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void every_route_is_in_it() {
        Set<String> routes = Service.shared()
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toPathString())
                // What describes the API is not part of it, and the other dialects are described on their own.
                .filter(route -> !route.endsWith("/openapi") && !route.endsWith("/docs"))
                .filter(route -> !route.contains(" /farm/") && !route.contains(" /reliapulse/"))
                // OpenAPI has no word for a WebSocket.
                .filter(route -> !route.endsWith("/ws"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void every_route_has_its_errors_each_with_an_example() {
        for (JsonNode operation : operations()) {
            String id = operation.path("operationId").asText();
            if (operation.path("security").isEmpty()) {
                continue;
            }
            JsonNode responses = operation.path("responses");
            assertThat(responses.fieldNames()).toIterable().as(id).contains("401", "429", "500", "503");
            responses.properties().stream()
                    .filter(response -> response.getKey().compareTo("400") >= 0)
                    .forEach(response -> {
                        JsonNode examples = response.getValue().at("/content/application~1json/examples");
                        assertThat(examples.size())
                                .as(id + " " + response.getKey())
                                .isPositive();
                        examples.properties().forEach(example -> {
                            String name = example.getValue()
                                    .path("$ref")
                                    .asText()
                                    .substring("#/components/examples/".length());
                            JsonNode error = document.at("/components/examples/" + name + "/value/error");
                            assertThat(error.path("code").asText()).isEqualTo(example.getKey());
                            assertThat(error.path("message").asText()).isNotBlank();
                        });
                    });
        }
        assertThat(document.at(
                                "/paths/~1api~1v1~1incidents~1{id}~1status/post/responses/409/content/application~1json/examples")
                        .fieldNames())
                .toIterable()
                .contains("INVALID_TRANSITION", "STALE", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void every_command_takes_an_idempotency_key() {
        for (JsonNode path : document.path("paths")) {
            for (String method : new String[] {"post", "patch", "put", "delete"}) {
                JsonNode operation = path.path(method);
                // Trying a policy out is a question that has too much in it for a GET; and who accepts an invitation
                // twice has accepted it.
                boolean isNone = Set.of("simulateEscalationPolicy", "acceptInvitation")
                        .contains(operation.path("operationId").asText());
                if (!operation.isMissingNode() && !isNone) {
                    assertThat(operation.path("parameters").findValuesAsText("$ref"))
                            .as(operation.path("operationId").asText())
                            .contains("#/components/parameters/Idempotency-Key");
                }
            }
        }
    }

    @Test
    void a_body_that_may_be_missing_says_so() {
        JsonNode body = document.at("/paths/~1api~1v1~1incidents~1{id}~1escalate/post/requestBody");
        assertThat(body.path("required").booleanValue()).isFalse();
        assertThat(body.path("content").fieldNames()).toIterable().containsExactly("application/json");
    }

    @Test
    void the_pages_that_links_lead_to_are_pages() {
        JsonNode link = document.at("/paths/~1acknowledge~1{token}");
        assertThat(link.at("/get/responses").fieldNames()).toIterable().containsExactly("200", "404", "410", "503");
        assertThat(link.at("/post/responses").fieldNames())
                .toIterable()
                .containsExactly("200", "404", "409", "410", "503");
        for (JsonNode operation : link) {
            assertThat(operation.path("security")).isEmpty();
            for (JsonNode response : operation.path("responses")) {
                assertThat(response.at("/content/text~1html/schema/type").asText())
                        .isEqualTo("string");
            }
        }
    }

    @Test
    void every_body_has_an_example() {
        for (JsonNode operation : operations()) {
            String id = operation.path("operationId").asText();
            if (operation.has("requestBody")) {
                assertThat(operation
                                .at("/requestBody/content/application~1json/example")
                                .isObject())
                        .as(id)
                        .isTrue();
            }
            for (String success : new String[] {"200", "201"}) {
                JsonNode json = operation.path("responses").path(success).at("/content/application~1json");
                assertThat(json.isMissingNode() || json.path("example").isObject())
                        .as(id)
                        .isTrue();
            }
        }
        assertThat(document.at("/paths/~1api~1v1~1incidents/post/requestBody/content/application~1json/example/title")
                        .asText())
                .isEqualTo("Database connection pool exhaustion");
    }

    @Test
    void every_field_and_every_parameter_says_what_it_is() {
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertDescribed(schema.getKey() + "." + field.getKey(), field.getValue())));
        for (JsonNode operation : operations()) {
            operation
                    .path("parameters")
                    .forEach(parameter -> assertDescribed(
                            operation.path("operationId").asText() + "?"
                                    + parameter.path("name").asText(),
                            target(parameter)));
        }
        assertThat(document.at("/components/schemas/Incident/properties/acknowledged_at/description")
                        .asText())
                .contains("acknowledged");
    }

    private static void assertDescribed(String name, JsonNode described) {
        assertThat(described.path("description").asText()).as(name).isNotBlank();
    }

    private JsonNode target(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void what_is_always_there_is_never_null() {
        assertThat(document.at("/components/schemas/Incident/properties/incident_number/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.at("/components/schemas/TimelineEntry/properties/position/type")
                        .asText())
                .isEqualTo("integer");
        for (JsonNode operation : operations()) {
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(
                                    target(parameter).at("/schema/type").isArray())
                            .as(operation.path("operationId").asText() + "?"
                                    + parameter.path("name").asText())
                            .isFalse());
        }
    }

    @Test
    void the_headers_of_answers_are_in_it() {
        assertThat(headers("/api/v1/incidents", "post", "201"))
                .contains("Location", "ETag", "Idempotent-Replayed", "X-Request-Id");
        assertThat(headers("/api/v1/incidents/{id}", "get", "200")).contains("ETag");
        assertThat(headers("/api/v1/incidents/{id}", "patch", "200")).contains("ETag");
        assertThat(headers("/api/v1/incidents/{id}", "delete", "204"))
                .contains("Idempotent-Replayed")
                .doesNotContain("ETag");
        assertThat(headers("/api/v1/api-keys", "post", "201")).doesNotContain("Location", "ETag");
        assertThat(headers("/api/v1/incidents", "get", "429")).contains("Retry-After", "X-Request-Id");
        assertThat(headers("/api/v1/incidents", "get", "401")).contains("WWW-Authenticate");
        assertThat(headers("/api/v1/incidents", "get", "200")).containsExactly("X-Request-Id");
    }

    private Iterable<String> headers(String path, String method, String status) {
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(status);
        return () -> response.path("headers").fieldNames();
    }

    @Test
    void it_is_whole_also_where_there_is_no_operator() {
        try (Service service = Service.with(Map.of("tocsin.operator-token", ""))) {
            JsonNode alone = Client.send(new Client(service, "")
                            .request("/x")
                            .uri(service.uri().resolve("/openapi")))
                    .json();
            assertThat(alone.at("/paths/~1admin~1v1~1organizations/post/responses/401/content")
                            .isObject())
                    .isTrue();
            assertThat(alone.at("/paths/~1admin~1v1~1organizations/post/responses/404/content")
                            .isObject())
                    .isTrue();
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
    }

    @Test
    void enumerations_have_the_words_that_clients_send() {
        assertThat(document.at("/components/schemas/Status/enum").toString())
                .isEqualTo("[\"new\",\"investigating\",\"fixing\",\"monitoring\",\"resolved\",\"closed\"]");
        assertThat(document.at("/components/schemas/Role/enum").toString()).contains("\"viewer\"");
        assertThat(document.at("/components/schemas/NewIncident/properties/title/maxLength")
                        .intValue())
                .isEqualTo(200);
        assertThat(document.at("/components/schemas/NewIncident/properties/service_ids/maxItems")
                        .intValue())
                .isEqualTo(50);
    }

    @Test
    void the_page_takes_nothing_from_elsewhere() {
        assertThat(get("/docs").header("Location")).isEqualTo("/docs/index.html");
        Reply page = get("/docs/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("http:", "https:", "//");
        for (String file : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "docs.js", "favicon-32x32.png"}) {
            assertThat(get("/docs/" + file).status()).as(file).isEqualTo(200);
        }
        get("/docs/../logback-test.xml").refuses(404, "NOT_FOUND");
        get("/docs/nothing.js").refuses(404, "NOT_FOUND");
    }
}
