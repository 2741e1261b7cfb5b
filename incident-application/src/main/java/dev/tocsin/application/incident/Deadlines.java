package dev.tocsin.application.incident;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Many incidents in one transaction; when one of them fails, one by one, and the guilty one is put off. */
record Deadlines(DueIncidents dueIncidents, OnCallBook book, Writes writes, InstantSource clock)
        implements DeadlineWatch {

    /** Long enough not to be in the way of the others, short enough that a mended fault is forgotten within minutes. */
    private static final Duration PUT_OFF = Duration.ofMinutes(5);

    @Override
    public Step elapseDue() {
        Instant now = clock.instant();
        try {
            return new Step(dueIncidents.claimDue(now, BATCH, due -> elapse(due, now)), List.of());
        } catch (UnavailableException nobodysFault) {
            throw nobodysFault;
        } catch (RuntimeException oneOfThemFailed) {
            return oneByOne(now);
        }
    }

    private Step oneByOne(Instant now) {
        int elapsed = 0;
        List<Failure> failures = new ArrayList<>();
        for (Due due : dueIncidents.due(now, BATCH)) {
            try {
                elapsed += dueIncidents.claim(due, now, claimed -> elapse(claimed, now)) ? 1 : 0;
            } catch (StaleException movedMeanwhile) {
                // The next step finds it as it is then.
            } catch (UnavailableException nobodysFault) {
                throw nobodysFault;
            } catch (RuntimeException thisOne) {
                dueIncidents.putOff(due, now.plus(PUT_OFF));
                failures.add(new Failure(due, thisOne));
            }
        }
        return new Step(elapsed, failures);
    }

    /** Who is on call is asked for all of them in one go. */
    private List<IncidentWrite> elapse(List<StoredIncident> due, Instant now) {
        Map<IncidentId, OnCall> onCall =
                book.ask(due.stream().map(StoredIncident::incident).toList(), now);
        return due.stream()
                .flatMap(stored -> elapse(
                        stored,
                        now,
                        Objects.requireNonNull(onCall.get(stored.incident().id()), "asked, and no answer"))
                        .stream())
                .toList();
    }

    private Optional<IncidentWrite> elapse(StoredIncident stored, Instant now, OnCall onCall) {
        return switch (stored.incident().elapse(now, onCall)) {
            case Decision.Accepted<Incident> accepted -> Optional.of(writes.of(stored, accepted));
            case Decision.Unchanged<Incident> unchanged -> Optional.empty();
            case Decision.Refused<Incident> refused ->
                throw new IllegalStateException("time was refused: " + refused.why());
        };
    }
}
