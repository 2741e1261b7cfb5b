package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.live.Sockets;
import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.WebSocketPongMessage;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;

/** Farm's gateway: incidents that are created, and those whose status changes. Nothing is taken. */
@ServerWebSocket(FarmSocket.PATH)
final class FarmSocket {

    static final String PATH = Farm.PATH + "/ws";

    private final Sockets sockets;

    FarmSocket(Sockets sockets) {
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
