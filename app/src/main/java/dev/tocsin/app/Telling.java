package dev.tocsin.app;

import dev.tocsin.application.feed.LiveFeed;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Duration;

/** Tells those who listen on this node what happens, on whichever node. Where nobody listens, a look costs nothing. */
@Context
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Telling {

    /** What another node has written is found by looking. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Loop looks;

    Telling(LiveFeed feed, Bells bells) {
        this.looks = new Loop("live feed", bells.feed(), LOOK, feed::look);
    }

    @PreDestroy
    void stop() {
        looks.close();
    }
}
