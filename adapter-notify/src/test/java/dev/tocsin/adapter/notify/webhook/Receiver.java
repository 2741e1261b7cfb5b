package dev.tocsin.adapter.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what it is sent, and answers as a script says, byte by byte. */
final class Receiver implements AutoCloseable {

    /** What it does with a connection once it has heard a request. */
    interface Script {
        void on(Socket connection) throws Exception;
    }

    record Heard(String line, Map<String, String> headers, String body) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Script script;

    private Receiver(Script script) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::run);
    }

    static Receiver that(Script script) throws IOException {
        return new Receiver(script);
    }

    static Receiver answering(int status, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + " x\r\n" + String.join("", List.of(headers)) + "Content-Length: 0\r\n\r\n";
        return that(connection -> connection.getOutputStream().write(head.getBytes(UTF_8)));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            heard.add(read(connection.getInputStream()));
            script.on(connection);
        } catch (IOException gone) {
            // Whoever sent it has hung up.
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Heard read(InputStream input) throws IOException {
        String line = line(input);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(input); !header.isEmpty(); header = line(input)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Heard(line, headers, new String(input.readNBytes(length), UTF_8));
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new UncheckedIOException(new IOException("cut off"));
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
