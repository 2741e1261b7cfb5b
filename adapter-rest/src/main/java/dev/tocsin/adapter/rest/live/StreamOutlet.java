package dev.tocsin.adapter.rest.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/** A stream of server-sent events. Nothing is put into it before the other side has taken what is in it. */
final class StreamOutlet implements Outlet {

    private final FluxSink<byte[]> sink;
    private final Wire wire;
    private String waiting;
    private @Nullable CompletableFuture<Void> taken;

    /** @param position from where on is told: whoever connects again before the first message goes on there */
    StreamOutlet(FluxSink<byte[]> sink, Wire wire, long position) {
        this.sink = sink;
        this.wire = wire;
        this.waiting = reached(position);
    }

    /** Begins as soon as the other side wants something. */
    void open() {
        sink.onRequest(more -> pass());
    }

    @Override
    public CompletionStage<?> send(List<Message> messages) {
        StringBuilder events = new StringBuilder();
        for (Message message : messages) {
            events.append("id: ").append(message.position()).append('\n');
            message.text()
                    .lines()
                    .forEach(line -> events.append("data: ").append(line).append('\n'));
            events.append('\n');
        }
        return put(events.toString());
    }

    @Override
    public CompletionStage<?> beat(long position) {
        return put(reached(position));
    }

    @Override
    public void end(Ending why) {
        String event =
                "event: end\ndata: {\"reason\":\"" + why.word() + "\",\"message\":\"" + why.message() + "\"}\n\n";
        put(event).thenRun(sink::complete);
    }

    @Override
    public void cut() {
        wire.hangUp();
    }

    /** No message; but whoever connects again goes on here. */
    private static String reached(long position) {
        return ": still here\nid: " + position + "\n\n";
    }

    private synchronized CompletionStage<Void> put(String events) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        waiting += events;
        taken = future;
        pass();
        return future;
    }

    private synchronized void pass() {
        if (!waiting.isEmpty() && sink.requestedFromDownstream() > 0) {
            byte[] events = waiting.getBytes(UTF_8);
            waiting = "";
            sink.next(events);
        }
        CompletableFuture<Void> future = taken;
        if (future != null && waiting.isEmpty() && sink.requestedFromDownstream() > 0) {
            taken = null;
            future.complete(null);
        }
    }
}
