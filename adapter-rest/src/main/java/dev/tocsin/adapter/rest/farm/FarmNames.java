package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.Rejection;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.postmortem.PostmortemId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a path names: all ids are UUIDs here, and what is none is the id of nothing. */
final class FarmNames {

    private FarmNames() {}

    static IncidentId incident(String name) {
        return id(Rejection.Kind.INCIDENT, name, IncidentId::new);
    }

    static PostmortemId postmortem(String name) {
        return id(Rejection.Kind.POSTMORTEM, name, PostmortemId::new);
    }

    private static <T> T id(Rejection.Kind kind, String name, Function<UUID, T> make) {
        return uuid(name)
                .map(make)
                .orElseThrow(
                        () -> Problems.of(new Rejection.Unknown(kind, name)).exception());
    }

    private static Optional<UUID> uuid(String name) {
        try {
            UUID id = UUID.fromString(name);
            return Optional.of(id).filter(read -> read.toString().equalsIgnoreCase(name));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
