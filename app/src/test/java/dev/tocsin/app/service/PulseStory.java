package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ListAssert;

/** The words of a story that is told in ReliaPulse's API. */
record PulseStory(Client client) {

    private static final String API = "/reliapulse/api/v1";

    static PulseStory of(TocsinUnderTest tocsin) {
        return new PulseStory(tocsin.client());
    }

    /** Answers the id that it has here. */
    String component(String name) throws IOException, InterruptedException {
        assertThat(client.post("/api/v1/components", "{\"name\": \"%s\"}".formatted(name))
                        .status())
                .isEqualTo(201);
        return texts(list(client.get(API + "/components")), "id").getFirst();
    }

    String incident(String impact, String message, String component, String status)
            throws IOException, InterruptedException {
        return text(client.post(API + "/incidents", """
                        {"title": "API Response Delays", "impact": "%s", "message": "%s",
                         "componentStatuses": {"%s": "%s"}}""".formatted(impact, message, component, status)), 201, "id");
    }

    void says(String incident, String status, String message, String component, String componentStatus)
            throws IOException, InterruptedException {
        text(
                client.post(API + "/incidents/" + incident + "/updates", """
                        {"status": "%s", "message": "%s", "componentStatuses": {"%s": "%s"}}""".formatted(
                                status, message, component, componentStatus)),
                201,
                "id");
    }

    void concludes(String incident, String summary) throws IOException, InterruptedException {
        Answer answer = client.put(
                API + "/incidents/" + incident + "/postmortem",
                "{\"summary\": \"%s\", \"isPublished\": true}".formatted(summary));
        assertThat(text(answer, 200, "summary")).isEqualTo(summary);
    }

    String shows(String incident, String field) throws IOException, InterruptedException {
        return text(client.get(API + "/incidents/" + incident), 200, field);
    }

    /** How its only component does. */
    String componentOf(String incident) throws IOException, InterruptedException {
        JsonNode body = client.get(API + "/incidents/" + incident).body();
        return texts(Objects.requireNonNull(body.get("components")), "status").getFirst();
    }

    ListAssert<String> toldOf(String incident) throws IOException, InterruptedException {
        JsonNode body =
                client.get(API + "/incidents/" + incident + "?include=updates").body();
        return assertThat(texts(Objects.requireNonNull(body.get("updates")), "message"));
    }

    ListAssert<String> listed(String query) throws IOException, InterruptedException {
        return assertThat(texts(list(client.get(API + "/incidents" + query)), "id"));
    }

    private static JsonNode list(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return Objects.requireNonNull(answer.body().get("data"));
    }

    private static String text(Answer answer, int status, String field) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return Objects.requireNonNull(answer.body().get(field)).coerceStringValue();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.values().spliterator(), false)
                .map(item -> Objects.requireNonNull(item.get(field)).coerceStringValue())
                .toList();
    }
}
