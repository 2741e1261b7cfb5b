package dev.tocsin.app.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Follows what is said on one connection to PostgreSQL: which statements are executed, and when an answer is awaited. */
final class Conversation {

    private static final int PROTOCOL = 3;

    private final Consumer<RoundTrip> roundTrips;
    private final Map<String, String> prepared = new HashMap<>();
    private final List<String> executed = new ArrayList<>();
    private String bound = "";
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private boolean started;
    private boolean awaitsAnswer;

    Conversation(Consumer<RoundTrip> roundTrips) {
        this.roundTrips = roundTrips;
    }

    synchronized void wrote(byte[] bytes, int offset, int length) {
        awaitsAnswer = true;
        ByteBuffer said = ByteBuffer.allocate(unread.remaining() + length)
                .put(unread)
                .put(bytes, offset, length)
                .flip();
        while (isWhole(said)) {
            byte type = started ? said.get() : 0;
            int rest = said.getInt() - Integer.BYTES;
            message(type, said.slice(said.position(), rest));
            said.position(said.position() + rest);
        }
        unread = said;
    }

    synchronized void reads() {
        if (awaitsAnswer) {
            awaitsAnswer = false;
            roundTrips.accept(new RoundTrip(List.copyOf(executed)));
            executed.clear();
        }
    }

    /** Only what opens the connection has no type. */
    private boolean isWhole(ByteBuffer said) {
        int type = started ? 1 : 0;
        return said.remaining() >= type + Integer.BYTES
                && said.remaining() >= type + said.getInt(said.position() + type);
    }

    private void message(byte type, ByteBuffer body) {
        switch (type) {
            case 0 -> started = body.getInt() >>> Short.SIZE == PROTOCOL;
            case 'P' -> prepared.put(text(body), text(body));
            case 'B' -> {
                text(body); // the portal
                bound = prepared.getOrDefault(text(body), "(unknown)");
            }
            case 'E' -> executed.add(bound);
            case 'Q' -> executed.add(text(body));
            default -> {}
        }
    }

    private static String text(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {
            // a text ends with a zero
        }
        return StandardCharsets.UTF_8
                .decode(body.slice(start, body.position() - 1 - start))
                .toString();
    }
}
