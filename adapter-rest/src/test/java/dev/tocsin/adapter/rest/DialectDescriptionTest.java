package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.web.router.Router;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each other dialect has a description of its own and a page that shows it, as whole as those of the native API. */
final class DialectDescriptionTest {

    private static Reply get(String path) {
        return new Client(Service.shared(), "", "").get(path);
    }

    private static Iterable<JsonNode> operations(JsonNode document) {
        return document.path("paths").findParents("operationId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/farm", "/reliapulse"})
    void every_route_of_the_dialect_is_in_it_and_no_other(String dialect) {
        Set<String> routes = Service.shared()
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith(dialect + "/api/"))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        get(dialect + "/openapi")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isNotEmpty().isEqualTo(routes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/farm", "/reliapulse"})
    void its_names_are_in_camel_case_and_say_what_they_are(String dialect) {
        JsonNode document = get(dialect + "/openapi").json();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            String name = schema.getKey() + "." + field.getKey();
                            assertThat(field.getKey()).as(name).matches("[a-z][A-Za-z0-9]*");
                            assertThat(field.getValue().path("description").asText())
                                    .as(name)
                                    .isNotBlank();
                        }));
        for (JsonNode operation : operations(document)) {
            for (JsonNode parameter : operation.path("parameters")) {
                String name = operation.path("operationId").asText() + "?"
                        + parameter.path("name").asText();
                assertThat(parameter.has("$ref")
                                || !parameter.path("description").asText().isBlank())
                        .as(name)
                        .isTrue();
                assertThat(parameter.path("name").asText()).as(name).doesNotContain("_");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/farm", "/reliapulse"})
    void no_answer_is_in_the_native_envelope_and_every_one_has_an_example(String dialect) {
        JsonNode document = get(dialect + "/openapi").json();
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("Success"));
        for (JsonNode operation : operations(document)) {
            for (JsonNode response : operation.path("responses")) {
                JsonNode json = response.at("/content/application~1json");
                assertThat(json.isMissingNode() || json.has("example") || json.has("examples"))
                        .as(operation.path("operationId").asText())
                        .isTrue();
                assertThat(json.path("example").has("success")
                                && json.path("example").has("meta"))
                        .isFalse();
            }
            assertThat(operation.path("responses").fieldNames()).toIterable().contains("401", "429", "500", "503");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/farm", "/reliapulse"})
    void every_reference_leads_somewhere(String dialect) {
        JsonNode document = get(dialect + "/openapi").json();
        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/farm", "/reliapulse"})
    void its_page_reads_it_from_beside_itself(String dialect) {
        assertThat(get(dialect + "/docs").header("Location")).isEqualTo(dialect + "/docs/index.html");
        Reply page = get(dialect + "/docs/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        for (String file : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "docs.js"}) {
            assertThat(get(dialect + "/docs/" + file).status()).as(file).isEqualTo(200);
        }
        assertThat(get(dialect + "/docs/docs.js").body()).contains("\"../openapi\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/openapi", "/nothing/docs", "/api/openapi"})
    void there_is_none_of_what_is_no_dialect(String path) {
        get(path).refuses(404, "NOT_FOUND");
    }
}
