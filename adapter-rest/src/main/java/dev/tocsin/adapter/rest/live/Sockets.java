package dev.tocsin.adapter.rest.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** WebSockets of every dialect, from the handshake's end to theirs. */
@Singleton
public final class Sockets {

    private static final String HELD = Sockets.class.getName();

    private final InstantSource clock;

    Sockets(InstantSource clock) {
        this.clock = clock;
    }

    /** Tells, from now on, what the handshake has begun to listen for. */
    public void open(WebSocketSession session, HttpRequest<?> request) {
        Connection connection = Handshake.listening(request);
        SocketOutlet outlet = new SocketOutlet(session, Wire.of(request), clock);
        outlet.takeNothing();
        session.put(HELD, new Held(connection, outlet));
        connection.to(outlet);
    }

    /** The other side lives. */
    public void hear(WebSocketSession session) {
        held(session).ifPresent(held -> held.outlet().hear());
    }

    /** There is nothing that the other side could say. */
    public void refuse(WebSocketSession session) {
        session.close(CloseReason.UNSUPPORTED_DATA);
    }

    public void close(WebSocketSession session) {
        held(session).ifPresent(held -> held.connection().leave());
    }

    private static Optional<Held> held(WebSocketSession session) {
        return session.get(HELD, Held.class);
    }

    private record Held(Connection connection, SocketOutlet outlet) {}
}
