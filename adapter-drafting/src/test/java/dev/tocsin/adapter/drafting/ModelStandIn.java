package dev.tocsin.adapter.drafting;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.domain.drafting.Briefing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** OpenAI's API on this machine; it answers as a test has it, and remembers what it was asked. */
final class ModelStandIn implements AutoCloseable {

    static final String KEY = "sk-secret-of-the-operator";
    static final ObjectMapper JSON = new ObjectMapper();

    private UnaryOperator<JsonNode> content = data -> data;
    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .extensions(new Writing()));

    ModelStandIn() {
        server.start();
        answers(aResponse().withTransformers("writing"));
    }

    /** Writes whatever a test makes of the data that it was sent. */
    private final class Writing implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            JsonNode made = content.apply(data(event.getRequest().getBodyAsString()));
            String text = made.isTextual() ? made.asText() : made.toString();
            return ResponseDefinitionBuilder.okForEmptyJson()
                    .withBody(completion(text, "stop"))
                    .build();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return "writing";
        }
    }

    /** The model's words: JSON, or any text at all. */
    void writes(UnaryOperator<JsonNode> ofTheData) {
        content = ofTheData;
    }

    void answers(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    void answersJson(String json) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(json));
    }

    ModelWriter writer() {
        return writer(Duration.ofSeconds(20));
    }

    ModelWriter writer(Duration timeout) {
        return new ModelWriter(new ModelSettings(KEY, address(), ModelSettings.DEFAULT_MODEL, timeout));
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    Answer asked(Briefing briefing) {
        return writer().write(briefing);
    }

    List<Request> requests() {
        return server.getAllServeEvents().stream()
                .<Request>map(ServeEvent::getRequest)
                .toList();
    }

    /** The body of the only request. */
    JsonNode sent() {
        List<Request> all = requests();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " requests");
        }
        return json(all.getFirst().getBodyAsString());
    }

    /** The id of the section of this title. */
    static String section(JsonNode data, String title) {
        for (JsonNode section : data.path("sections")) {
            if (section.path("title").asText().equals(title)) {
                return section.path("id").asText();
            }
        }
        throw new AssertionError("no section " + title);
    }

    /** An answer with one statement. */
    static JsonNode statement(String section, String text, String... marks) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("text", text);
        statement.put("entries", List.of(marks));
        return JSON.valueToTree(Map.of("sections", List.of(Map.of("id", section, "statements", List.of(statement)))));
    }

    static String completion(String content, String finish) {
        return envelope(
                JSON.createObjectNode()
                        .put("role", "assistant")
                        .put("content", content)
                        .putNull("refusal"),
                finish);
    }

    static String envelope(JsonNode message, String finish) {
        return """
                {"id": "c1", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "message": %s, "logprobs": null, "finish_reason": "%s"}]}""".formatted(message, finish);
    }

    private static JsonNode data(String body) {
        return json(json(body).path("messages").path(1).path("content").asText());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
