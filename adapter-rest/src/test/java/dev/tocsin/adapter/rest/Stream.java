package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows server-sent events, line by line. */
record Stream(HttpResponse<InputStream> response, BufferedReader lines) implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an EventSource hands to its listeners. */
    record Event(String id, String data) {

        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }
    }

    static Stream of(Client client, String path, String... headers) {
        HttpRequest.Builder request = client.request(path).setHeader("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            return new Stream(response, new BufferedReader(new InputStreamReader(response.body(), UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the stream is over");
            }
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> lines(int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(line());
        }
        return some;
    }

    boolean isOver() {
        try {
            return lines.readLine() == null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next event that has data. */
    Event next() {
        String id = "";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = line();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data.append(line.substring(6));
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(id, data.toString());
            }
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
