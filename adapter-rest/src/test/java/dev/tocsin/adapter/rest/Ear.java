package dev.tocsin.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody at the other end of a WebSocket, who takes a frame when it is asked for. */
final class Ear implements WebSocket.Listener, AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    /** What came. */
    sealed interface Heard {
        record Text(String text) implements Heard {}

        record Ping() implements Heard {}

        record Closed(int code, String reason) implements Heard {}
    }

    /** Connects as the client; the path may have a query. */
    static Ear of(Client client, String path) {
        Ear ear = new Ear();
        String address = client.service().uri().resolve(path).toString().replaceFirst("^http", "ws");
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (!client.token().isEmpty()) {
            builder.header("Authorization", "Bearer " + client.token());
        }
        ear.socket = builder.buildAsync(java.net.URI.create(address), ear)
                .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)
                .join();
        return ear;
    }

    /** The status with which there was no WebSocket. */
    static int refused(Client client, String path) {
        try (Ear ear = of(client, path)) {
            throw new AssertionError("there is a WebSocket, and it heard " + ear.heard);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failed;
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(new Heard.Text(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard.add(new Heard.Ping());
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add(new Heard.Closed(code, reason));
        return null;
    }

    Heard next() {
        try {
            Heard next = heard.poll(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("nothing was heard in " + LONG_ENOUGH);
            }
            return next;
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    /** The next frame's text. */
    JsonNode json() {
        try {
            return next() instanceof Heard.Text text ? JSON.readTree(text.text()) : JSON.nullNode();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** So many events, from as many frames as they come in. */
    List<JsonNode> events(int count) {
        List<JsonNode> events = new ArrayList<>();
        while (events.size() < count) {
            json().path("items").forEach(events::add);
        }
        return events;
    }

    boolean hasHeardNothing() {
        return heard.isEmpty();
    }

    void say(String text) {
        open().sendText(text, true).join();
    }

    /** The first frame of several. */
    void beginToSay(String text) {
        open().sendText(text, false).join();
    }

    private WebSocket open() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }

    @Override
    public void close() {
        open().abort();
    }
}
