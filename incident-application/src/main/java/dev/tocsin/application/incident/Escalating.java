package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.Escalate;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Wakes the next level because somebody wants it: once, also when two press the button, as each says which level they have seen. */
record Escalating(OnCallBook book, Writes writes, InstantSource clock) {

    Attempt<EscalatedIncident, EscalatedIncident> escalate(Actor actor, StoredIncident stored, Escalate command) {
        Incident incident = stored.incident();
        int level = incident.escalation().place().level();
        if (command.expectedLevel().orElse(level) != level) {
            throw new StaleException(stored.number() + " is at level " + level);
        }
        Instant now = clock.instant();
        OnCall onCall =
                Objects.requireNonNull(book.ask(List.of(incident), now).get(incident.id()), "asked, and no answer");
        return switch (incident.escalate(onCall, actor.author(), now)) {
            case Decision.Accepted<Incident> accepted ->
                Attempt.ready(
                        Changeset.of(writes.of(stored, accepted)), EscalatedIncident.of(stored.number(), accepted));
            case Decision.Unchanged<Incident> unchanged ->
                throw new IllegalStateException("whoever escalates leaves an entry");
            case Decision.Refused<Incident> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }
}
