import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens so many WebSockets to the nodes in turn, and others of whom nobody ever reads; then comments on an incident, so
 * many times a second, on the nodes in turn, and says how long it took until each listener had each comment. A comment's
 * text is the moment at which its request was begun.
 */
final class Listeners {

    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Integer> ports;
    private final String key;
    private final String incident;

    private Listeners(List<Integer> ports, String key, String incident) {
        this.ports = ports;
        this.key = key;
        this.incident = incident;
    }

    /** Ports with commas between, key, incident's number, listeners, those who never read, comments a second, seconds. */
    public static void main(String[] given) throws Exception {
        List<Integer> ports = Arrays.stream(given[0].split(",")).map(Integer::valueOf).toList();
        new Listeners(ports, given[1], given[2])
                .measure(
                        Integer.parseInt(given[3]),
                        Integer.parseInt(given[4]),
                        Integer.parseInt(given[5]),
                        Integer.parseInt(given[6]));
        System.exit(0);
    }

    private void measure(int listeners, int deaf, int rate, int seconds) throws Exception {
        int comments = rate * seconds;
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i < listeners; i++) {
            ears.add(Ear.at(http, address("ws", i), key, comments));
        }
        List<Socket> sleepers = new ArrayList<>();
        for (int i = 0; i < deaf; i++) {
            sleepers.add(sleeper(ports.get(i % ports.size())));
        }
        System.err.println(listeners + " listen, and " + sleepers.size() + " never read");
        AtomicInteger failed = new AtomicInteger();
        comment(comments, rate, failed);
        long end = System.nanoTime() + SETTLING.toNanos();
        while (System.nanoTime() < end && ears.stream().anyMatch(ear -> ear.count() < comments - failed.get())) {
            Thread.sleep(50);
        }
        report(ears, comments - failed.get(), failed.get());
    }

    private URI address(String scheme, int i) {
        int port = ports.get(i % ports.size());
        return URI.create(scheme + "://127.0.0.1:" + port
                + (scheme.equals("ws") ? "/api/v1/events/ws?type=COMMENT" : "/api/v1/incidents/" + incident + "/events"));
    }

    /** A WebSocket by hand, with as little room for what comes as there can be; from then on nobody reads. */
    private Socket sleeper(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET /api/v1/events/ws?type=COMMENT HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        byte[] head = new byte[12];
        if (in.readNBytes(head, 0, head.length) < head.length || !new String(head, StandardCharsets.US_ASCII).endsWith("101")) {
            throw new IOException("no WebSocket: " + new String(head, StandardCharsets.US_ASCII));
        }
        return socket;
    }

    private void comment(int comments, int rate, AtomicInteger failed) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < comments; i++) {
            long wait = begin + i * 1_000_000_000L / rate - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            int which = i;
            Thread.ofVirtual().start(() -> comment(which, failed));
        }
    }

    private void comment(int which, AtomicInteger failed) {
        String body = "{\"comment\":\"" + System.nanoTime() + "\"}";
        try {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(address("http", which))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() != 201) {
                failed.incrementAndGet();
            }
        } catch (IOException | InterruptedException lost) {
            failed.incrementAndGet();
        }
    }

    /** Milliseconds in percentiles, and what went wrong. */
    private static void report(List<Ear> ears, int comments, int failed) {
        long[] all = ears.stream().flatMapToLong(ear -> Arrays.stream(ear.took())).sorted().toArray();
        long missed = ears.stream().mapToLong(ear -> comments - ear.count()).sum();
        long disordered = ears.stream().mapToLong(ear -> ear.disordered.get()).sum();
        System.out.printf("%d %.0f %.0f %.0f %.0f %d %d %d%n",
                all.length, at(all, 0.5), at(all, 0.95), at(all, 0.99), at(all, 1), missed, disordered, failed);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * share) - 1] / 1e6;
    }

    /** One who listens. */
    private static final class Ear implements WebSocket.Listener {

        private static final String TEXT = "\"description\":\"";
        private static final String POSITION = "\"position\":";

        private final long[] took;
        private final AtomicLong disordered = new AtomicLong();
        private final StringBuilder frame = new StringBuilder();
        private volatile int count;
        private long last;

        private Ear(int comments) {
            this.took = new long[comments];
        }

        static Ear at(HttpClient http, URI address, String key, int comments) {
            Ear ear = new Ear(comments);
            http.newWebSocketBuilder().header("Authorization", "Bearer " + key).buildAsync(address, ear).join();
            return ear;
        }

        int count() {
            return count;
        }

        long[] took() {
            return Arrays.copyOf(took, count);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            frame.append(data);
            if (isLast) {
                hear(System.nanoTime());
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void hear(long now) {
            int heard = count;
            for (int at = frame.indexOf(POSITION); at >= 0; at = frame.indexOf(POSITION, at + 1)) {
                long position = number(at + POSITION.length());
                if (position <= last) {
                    disordered.incrementAndGet();
                }
                last = position;
                took[heard++] = now - number(frame.indexOf(TEXT, at) + TEXT.length());
            }
            count = heard;
        }

        private long number(int from) {
            int to = from;
            while (Character.isDigit(frame.charAt(to))) {
                to++;
            }
            return Long.parseLong(frame, from, to, 10);
        }
    }
}
