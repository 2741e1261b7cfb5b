package dev.tocsin.app;

import dev.tocsin.domain.paging.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What loops in this process wait for. Whatever is missed, because it happened elsewhere, they find when they look by
 * themselves.
 */
@Singleton
final class Bells {

    /** Nobody notices so much, and many incidents that are opened in it need no more statements than one. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    /**
     * Nobody notices it either, and under load dozens of pages end in it: they make room for as many, which one claim
     * gets.
     */
    private static final Duration ENDING = Duration.ofMillis(5);

    /** Of what many have to be told of, and what happens within it, they are told together. */
    private static final Duration TELLING = Duration.ofMillis(20);

    private final Bell feed = new Bell(TELLING);
    private final Bell deadlines = new Bell(GATHERING);
    private final Bell webhooks = new Bell(GATHERING);
    private final Bell deliveries = new Bell(ENDING);
    private final Map<Channel, Bell> pages = new EnumMap<>(Channel.class);

    Bells() {
        for (Channel channel : Channel.values()) {
            pages.put(channel, new Bell(ENDING));
        }
    }

    /** Something is due on an incident. */
    Bell deadlines() {
        return deadlines;
    }

    /** Something has happened that webhooks may have to be told. */
    Bell webhooks() {
        return webhooks;
    }

    /** A delivery may be due. */
    Bell deliveries() {
        return deliveries;
    }

    /** Something has happened that others may listen to. */
    Bell feed() {
        return feed;
    }

    /** A page may be due on this channel. */
    Bell pages(Channel channel) {
        return Objects.requireNonNull(pages.get(channel), "each has one");
    }

    /** Pages may be due on every channel. */
    void ringForPages() {
        pages.values().forEach(Bell::ring);
    }
}
