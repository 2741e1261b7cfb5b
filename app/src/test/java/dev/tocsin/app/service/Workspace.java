package dev.tocsin.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Stands in for Slack: everybody is a member of it, and it keeps what they are sent. */
final class Workspace implements AutoCloseable {

    static final String TOKEN = "xoxb-of-the-workspace";

    private final HttpServer server;
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    private Workspace(HttpServer server) {
        this.server = server;
    }

    static Workspace open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Workspace workspace = new Workspace(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", workspace::answer);
        server.start();
        return workspace;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** What was posted, as forms; in the order in which it came. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
            String method = exchange.getRequestURI().getPath().substring("/api/".length());
            byte[] answer = answer(method, form).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String answer(String method, String form) {
        return switch (method) {
            case "users.lookupByEmail" -> "{\"ok\": true, \"user\": {\"id\": \"U1\"}}";
            case "conversations.open" -> "{\"ok\": true, \"channel\": {\"id\": \"D1\"}}";
            case "chat.postMessage" -> {
                messages.add(form);
                yield "{\"ok\": true, \"channel\": \"D1\", \"ts\": \"1.2\"}";
            }
            default -> "{\"ok\": false, \"error\": \"unknown_method\"}";
        };
    }
}
