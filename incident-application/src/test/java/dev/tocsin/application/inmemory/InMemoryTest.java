package dev.tocsin.application.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryTest {

    private final Acme acme = new Acme();

    @Test
    void the_clock_is_brought_to_whole_microseconds() {
        Ports ports = InMemory.ports(() -> Acme.NOON.plusNanos(1_999), RandomText.from(new Random(1)::nextInt));

        assertThat(ports.clock().instant()).isEqualTo(Acme.NOON.plusNanos(1_000));
    }

    @Test
    void ids_are_counted_and_grow_with_time() {
        MemoryIds ids = new MemoryIds(() -> Acme.NOON);
        MemoryIds later = new MemoryIds(() -> Acme.NOON.plusMillis(1));

        List<UUID> made = Stream.generate(ids::next).limit(1_000).toList();

        assertThat(made).doesNotHaveDuplicates().isSortedAccordingTo(Lists.BY_BYTES);
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(Lists.BY_BYTES.compare(made.getLast(), later.next())).isNegative();
    }

    @Test
    void two_installations_share_nothing() {
        Acme other = new Acme();
        acme.service("Checkout");

        assertThat(other.ports().services().findByName(acme.jane().organization(), "Checkout"))
                .isEmpty();
    }

    @Test
    void a_command_that_comes_while_a_deadline_is_being_decided_on_wins() {
        IncidentSummary incident = acme.openIncidentOn(acme.service("Checkout"));
        acme.forward(Duration.ofDays(30));
        Instant now = acme.ports().clock().instant();

        int changed = acme.ports().dueIncidents().claimDue(now, 10, due -> {
            acme.tocsin()
                    .desk()
                    .acknowledge(
                            Request.by(acme.jane()),
                            new Acknowledge(IncidentRef.of(incident.number()), OptionalLong.empty()))
                    .orElseThrow();
            return List.of(elapsed(due.getFirst(), now));
        });

        assertThat(changed).isZero();
        StoredIncident kept = acme.ports()
                .incidents()
                .find(acme.jane().organization(), IncidentRef.of(incident.number()))
                .orElseThrow();
        assertThat(kept.incident().acknowledgement()).isPresent();
        assertThat(kept.revision()).isEqualTo(2);
    }

    private IncidentWrite elapsed(StoredIncident stored, Instant now) {
        OnCall nobody = new OnCall(Optional.empty(), Map.of(), Map.of(), Optional.empty());
        if (stored.incident().elapse(now, nobody) instanceof Decision.Accepted<Incident> accepted) {
            List<NewEvent> events = accepted.events().stream()
                    .map(event -> new NewEvent(new EventId(acme.ports().ids().next()), event))
                    .toList();
            return new IncidentWrite(Optional.of(stored), accepted.next(), events, Set.of(), List.of());
        }
        throw new AssertionError("nothing was due");
    }
}
