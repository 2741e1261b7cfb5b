package dev.tocsin.app.service;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/** The sockets of a PostgreSQL driver whose URL names this class, and what is heard on them. */
public final class Wiretap extends SocketFactory {

    /** The driver makes its factory by the name of its class, so nobody else can be told. */
    private static final Queue<RoundTrip> HEARD = new ConcurrentLinkedQueue<>();

    /** The same database, on such sockets. */
    static Map<String, String> on(Map<String, String> database) {
        Map<String, String> tapped = new HashMap<>(database);
        tapped.computeIfPresent(
                "TOCSIN_DATABASE_URL", (name, url) -> url + "&socketFactory=" + Wiretap.class.getName());
        return tapped;
    }

    /** What is heard until the call returns; not what the pool asks for itself. */
    static RoundTrips during(Callable<?> call) throws Exception {
        HEARD.clear();
        call.call();
        return new RoundTrips(
                HEARD.stream().filter(trip -> !trip.isValidation()).toList());
    }

    @Override
    public Socket createSocket() {
        return new Tapped(new Conversation(HEARD::add));
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class Tapped extends Socket {

        private final Conversation conversation;

        Tapped(Conversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    conversation.reads();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    conversation.reads();
                    return in.read(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int single) throws IOException {
                    write(new byte[] {(byte) single}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    conversation.wrote(bytes, offset, length);
                    out.write(bytes, offset, length);
                }
            };
        }
    }
}
