package dev.tocsin.testkit;

import dev.tocsin.application.port.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in a row, UUIDs of version 7 in shape: a test that is run again makes the same ones. Never twice the same, from
 * any thread.
 */
public final class SequentialIds implements Ids {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last;

    private SequentialIds(long before) {
        last = new AtomicLong(before);
    }

    public static SequentialIds fromOne() {
        return new SequentialIds(0);
    }

    @Override
    public UUID next() {
        return new UUID(last.incrementAndGet() << Short.SIZE | VERSION_7, VARIANT);
    }
}
