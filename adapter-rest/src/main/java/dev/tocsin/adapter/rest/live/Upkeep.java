package dev.tocsin.adapter.rest.live;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks at all connections once a second; tests leave it out, and look themselves. */
@Singleton
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Upkeep {

    private final Connections connections;

    Upkeep(Connections connections) {
        this.connections = connections;
    }

    @Scheduled(fixedDelay = "1s")
    void tend() {
        connections.tend();
    }
}
