package dev.tocsin.adapter.rest.live;

import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.exceptions.WebSocketSessionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A WebSocket: a text frame for each message, pings as heartbeats, and pongs as a sign that somebody is there. */
final class SocketOutlet implements Outlet {

    private static final Duration SILENCE = Connection.HEARTBEAT.multipliedBy(2);
    private static final byte[] NOTHING = new byte[0];

    private final WebSocketSession session;
    private final Wire wire;
    private final InstantSource clock;
    /** When the ping was sent that was not answered yet. */
    private volatile Instant pinged = Instant.MAX;

    SocketOutlet(WebSocketSession session, Wire wire, InstantSource clock) {
        this.session = session;
        this.wire = wire;
        this.clock = clock;
    }

    /** Frames go out in their order, so the last one is the one to wait for. */
    @Override
    public CompletionStage<?> send(List<Message> messages) {
        try {
            CompletionStage<?> last = CompletableFuture.completedFuture(null);
            for (Message message : messages) {
                last = session.sendAsync(message.text());
            }
            return last;
        } catch (WebSocketSessionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    @Override
    public CompletionStage<?> beat(long position) {
        if (pinged.equals(Instant.MAX)) {
            pinged = clock.instant();
        }
        try {
            return session.sendPingAsync(NOTHING);
        } catch (WebSocketSessionException closed) {
            return CompletableFuture.failedFuture(closed);
        }
    }

    /** Whatever the other side says besides pings, pongs and goodbye ends the connection. */
    void takeNothing() {
        wire.takeNoMessages();
    }

    void hear() {
        pinged = Instant.MAX;
    }

    @Override
    public boolean isSilent(Instant now) {
        return pinged.isBefore(now.minus(SILENCE));
    }

    @Override
    public void end(Ending why) {
        session.close(why.reason());
    }

    @Override
    public void cut() {
        wire.hangUp();
    }
}
