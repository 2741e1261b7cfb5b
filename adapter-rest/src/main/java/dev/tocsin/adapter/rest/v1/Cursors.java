package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.incident.IncidentId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

/** Cursors as clients see them: opaque, and with a checksum, so that a damaged one is told from one of ours. */
final class Cursors {

    private static final byte OF_INCIDENTS = 1;
    private static final byte OF_TIMELINE = 2;

    /** Beyond it no incident was opened, and somewhere beyond it the database has no times any more. */
    private static final long LATEST_MICROS =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Cursors() {}

    static String text(Window.Cursor cursor) {
        UUID id = cursor.id().value();
        long createdAt = ChronoUnit.MICROS.between(Instant.EPOCH, cursor.createdAt());
        return text(OF_INCIDENTS, createdAt, id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    static String text(long position) {
        return text(OF_TIMELINE, position);
    }

    static Window.Cursor incidents(String text) {
        ByteBuffer bytes = bytes(text, OF_INCIDENTS, 3 * Long.BYTES);
        long micros = bytes.getLong();
        if (micros < 0 || micros > LATEST_MICROS) {
            throw notOurs();
        }
        Instant createdAt = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return new Window.Cursor(createdAt, new IncidentId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    static long timeline(String text) {
        return bytes(text, OF_TIMELINE, Long.BYTES).getLong();
    }

    private static String text(byte kind, long... content) {
        int length = 1 + content.length * Long.BYTES;
        byte[] whole = new byte[length + Integer.BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(whole).put(kind);
        Arrays.stream(content).forEach(bytes::putLong);
        bytes.putInt(checksum(whole, length));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static ByteBuffer bytes(String text, byte kind, int length) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            ByteBuffer bytes = ByteBuffer.wrap(whole);
            int content = 1 + length;
            boolean ours = whole.length == content + Integer.BYTES
                    && bytes.getInt(content) == checksum(whole, content)
                    && bytes.get() == kind;
            if (ours) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw notOurs();
    }

    private static RuntimeException notOurs() {
        return Problem.field("cursor", "must be a next_cursor as it was answered")
                .exception();
    }

    private static int checksum(byte[] content, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, length);
        return (int) crc.getValue();
    }
}
