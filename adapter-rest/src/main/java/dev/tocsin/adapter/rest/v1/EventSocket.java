package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.live.Sockets;
import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.WebSocketPongMessage;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;

/** What happens, as it happens: each text frame is a part of the feed, as {@code GET /events} answers it. Nothing is taken. */
@ServerWebSocket(EventSocket.PATH)
final class EventSocket {

    static final String PATH = "/api/v1/events/ws";

    private final Sockets sockets;

    EventSocket(Sockets sockets) {
        this.sockets = sockets;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        sockets.open(session, request);
    }

    @OnMessage
    void take(String ignored, WebSocketSession session) {
        sockets.refuse(session);
    }

    @OnMessage
    void hear(WebSocketPongMessage pong, WebSocketSession session) {
        sockets.hear(session);
    }

    @OnClose
    void close(WebSocketSession session) {
        sockets.close(session);
    }
}
