package dev.tocsin.app;

import dev.tocsin.domain.paging.Channel;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What loops in this process wait for. Whatever is missed, because it happened elsewhere, they find when they look by themselves. */
@Singleton
final class Bells {

    private final Bell deadlines = new Bell();
    private final Map<Channel, Bell> pages = new EnumMap<>(Channel.class);

    Bells() {
        for (Channel channel : Channel.values()) {
            pages.put(channel, new Bell());
        }
    }

    /** Something is due on an incident. */
    Bell deadlines() {
        return deadlines;
    }

    /** A page may be due on this channel. */
    Bell pages(Channel channel) {
        return Objects.requireNonNull(pages.get(channel), "each has one");
    }

    void ringForPages() {
        pages.values().forEach(Bell::ring);
    }
}
