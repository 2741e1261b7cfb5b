package dev.tocsin.app.service;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to the service as its users do. */
record Client(URI service, String key, HttpClient http, JsonMapper json) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Client of(URI service, String key) {
        return new Client(service, key, HttpClient.newHttpClient(), JsonMapper.createDefault());
    }

    Client as(String otherKey) {
        return new Client(service, otherKey, http, json);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A file, as it comes. */
    String download(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(withHeaders(request(path), headers).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer patch(String path, String body) throws IOException, InterruptedException {
        return send(request(path).method("PATCH", BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        JsonNode body = response.body().isEmpty()
                ? JsonNode.nullNode()
                : json.readValue(response.body(), Argument.of(JsonNode.class));
        return new Answer(response.statusCode(), body);
    }
}
