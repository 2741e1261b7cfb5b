package dev.tocsin.app.service;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who hears live events from a node, and remembers how far they have got. */
final class Hearing implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_IN_SECONDS = 30;

    private final JsonMapper json;
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder frame = new StringBuilder();
    private final WebSocket socket;
    private long position;

    private Hearing(Client client, long after) {
        this.json = client.json();
        this.position = after;
        URI address = URI.create(
                client.service().toString().replaceFirst("^http", "ws") + "/api/v1/events/ws?after=" + after);
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + client.key())
                .buildAsync(address, this)
                .orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static Hearing of(TocsinUnderTest node, long after) {
        return new Hearing(node.client(), after);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            frames.add(frame.toString());
            frame.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** The types of so many events, which come in the order of their positions, without a gap. */
    List<String> hears(int count) throws IOException, InterruptedException {
        List<String> types = new ArrayList<>();
        while (types.size() < count) {
            String next = frames.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("only " + types + " was heard");
            }
            JsonNode part = json.readValue(next, Argument.of(JsonNode.class));
            for (JsonNode event : requireNonNull(part.get("items")).values()) {
                long told = requireNonNull(event.get("position")).getLongValue();
                if (told != position + 1) {
                    throw new AssertionError("after " + position + " came " + told);
                }
                position = told;
                types.add(requireNonNull(event.get("event_type")).getStringValue());
            }
        }
        return types;
    }

    boolean hasHeardNothing() {
        return frames.isEmpty();
    }

    long position() {
        return position;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
