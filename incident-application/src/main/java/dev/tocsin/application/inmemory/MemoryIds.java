package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Ids;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDs of version 7 that are counted and not drawn: unique in this memory, and nowhere else are they known. */
final class MemoryIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int MILLIS_SHIFT = 16;

    private final InstantSource clock;
    private long made;

    MemoryIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        made++;
        return new UUID(clock.instant().toEpochMilli() << MILLIS_SHIFT | VERSION_7, VARIANT | made);
    }
}
