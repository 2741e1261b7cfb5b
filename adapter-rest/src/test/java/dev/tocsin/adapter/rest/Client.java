package dev.tocsin.adapter.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Somebody with a token who uses the API.
 *
 * @param base what paths are under, unless they are whole
 */
record Client(Service service, String token, String base) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(Service service, String token) {
        this(service, token, "/api/v1");
    }

    Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Reply post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Reply patch(String path, String json, String... headers) {
        return send("PATCH", path, json, headers);
    }

    Reply put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Headers are names and values in turn. What has no body says nothing of its type. */
    Reply send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        String full = path.startsWith("/api/") || path.startsWith("//") ? path : base + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri().resolve(full));
        return token.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service to open incidents on. */
    String aService() {
        return post("/services", "{\"name\": \"Checkout\"}").text("data.service_key");
    }

    /** The number of an incident that nobody has answered. */
    String anIncident() {
        return opened().text("data.incident_number");
    }

    Reply opened() {
        return openedOn(aService());
    }

    Reply openedOn(String affected) {
        return post("/incidents", """
                        {"title": "Checkout is down", "severity": "SEV1", "service_ids": ["%s"]}""".formatted(affected)).answers(201);
    }

    Client withToken(String other) {
        return new Client(service, other, base);
    }

    /** The same caller in another dialect. */
    Client under(String other) {
        return new Client(service, token, other);
    }
}
