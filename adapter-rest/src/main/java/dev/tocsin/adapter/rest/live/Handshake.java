package dev.tocsin.adapter.rest.live;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.adapter.rest.security.Recognition;
import dev.tocsin.adapter.rest.security.Visit;
import dev.tocsin.application.feed.FeedPart;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** What is settled before there is a WebSocket, while it can still be answered as any other request is. */
@Singleton
public final class Handshake {

    public static final Problem NO_WEB_SOCKET = Problem.of(
                    Code.UPGRADE_REQUIRED, "Connect to this address with a WebSocket.")
            .withHeader(HttpHeaders.UPGRADE, "websocket");

    private static final String LISTENING = Handshake.class.getName();

    private final Recognition recognition;
    private final Connections connections;

    Handshake(Recognition recognition, Connections connections) {
        this.recognition = recognition;
        this.connections = connections;
    }

    /** Who comes; thrown is what is wrong with them, or that they want no WebSocket. */
    public Visit visit(HttpRequest<?> request) {
        Visit visit = recognition.visit(request);
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeaders.UPGRADE))) {
            throw NO_WEB_SOCKET.exception();
        }
        return visit;
    }

    /** Listens for the one who comes, until the WebSocket opens and they can be told; thrown is why they cannot be. */
    public void listen(HttpRequest<?> request, Visit visit, Wanted wanted, Function<FeedPart, List<Message>> voice) {
        request.setAttribute(LISTENING, connections.open(visit, wanted, voice));
    }

    static Connection listening(HttpRequest<?> request) {
        return request.getAttribute(LISTENING, Connection.class)
                .orElseThrow(() -> new IllegalStateException("nobody listens since the handshake"));
    }
}
