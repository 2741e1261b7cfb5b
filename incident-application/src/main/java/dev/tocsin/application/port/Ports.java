package dev.tocsin.application.port;

import dev.tocsin.domain.Micros;
import java.time.InstantSource;

/** Everything that the application needs, in one hand. Whatever the clock gives, use cases read whole microseconds. */
public record Ports(
        Store store,
        Receipts receipts,
        Incidents incidents,
        DueIncidents dueIncidents,
        Directory directory,
        Services services,
        Teams teams,
        Schedules schedules,
        Rosters rosters,
        Policies policies,
        Components components,
        Environments environments,
        Users users,
        ApiKeys apiKeys,
        Organizations organizations,
        Settings settings,
        Usage usage,
        Ids ids,
        RandomText randomText,
        InstantSource clock) {

    public Ports {
        InstantSource given = clock;
        clock = () -> Micros.of(given.instant());
    }
}
