package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who lets time pass for the incidents of all organizations. A SEV1 of noon is due at once, as its response
 * starts; it is warned of after 12 minutes, missed after 15.
 */
public record Watch(Ports ports) {

    public static final Instant WARNING = World.NOON.plus(Duration.ofMinutes(12));
    public static final Instant BREACH = World.NOON.plus(Duration.ofMinutes(15));

    /** After everything that any test does. */
    public static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private static final int ANY = 1_000;

    /** One whose store has nothing due left of other tests, whenever. */
    public static Watch overNothing(Ports ports) {
        Watch watch = new Watch(ports);
        for (int left = ANY; !watch.due(FAR).isEmpty(); left--) {
            watch.claimDue(FAR, ANY);
            assertThat(left)
                    .as("attempts left to clear the store of what is due")
                    .isPositive();
        }
        return watch;
    }

    public List<Due> due(Instant now) {
        return ports.dueIncidents().due(now, ANY);
    }

    /** Claims and applies what is due. */
    public int claimDue(Instant now, int limit) {
        return ports.dueIncidents().claimDue(now, limit, elapse(now));
    }

    public boolean claim(StoredIncident incident, Instant now) {
        return ports.dueIncidents().claim(at(incident), now, elapse(now));
    }

    /** As the application decides. */
    public DueIncidents.Decision elapse(Instant now) {
        return due -> {
            Map<IncidentId, OnCall> onCall = ports.onCallBook()
                    .ask(due.stream().map(StoredIncident::incident).toList(), now);
            return due.stream()
                    .flatMap(stored -> elapsed(stored, now, onCall).stream())
                    .toList();
        };
    }

    private Optional<IncidentWrite> elapsed(StoredIncident stored, Instant now, Map<IncidentId, OnCall> onCall) {
        Incident incident = stored.incident();
        OnCall asked = Objects.requireNonNull(onCall.get(incident.id()), "asked, and no answer");
        return incident.elapse(now, asked) instanceof Decision.Accepted<Incident> accepted
                ? Optional.of(Casebook.write(ports.ids(), Optional.of(stored), accepted))
                : Optional.empty();
    }

    /** Where it is to be found. */
    public static Due at(StoredIncident incident) {
        return new Due(incident.incident().organization(), incident.incident().id());
    }
}
