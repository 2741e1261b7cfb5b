package dev.tocsin.application.incident;

import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.people.Email;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What escalating came to.
 *
 * @param notified whom the level wakes; nobody where no level that was left had anybody
 * @param currentLevel the last one that was tried
 * @param nextLevel empty at the end of the last round
 * @param version what the incident has by then
 */
public record EscalatedIncident(
        IncidentNumber number, List<Email> notified, int currentLevel, OptionalInt nextLevel, long version) {

    public EscalatedIncident {
        notified = List.copyOf(notified);
    }

    static EscalatedIncident of(IncidentNumber number, Decision.Accepted<Incident> accepted) {
        List<Email> notified = accepted.events().stream()
                .flatMap(event ->
                        event.fact() instanceof Fact.Escalated escalated ? escalated.people().stream() : Stream.empty())
                .map(Reached::person)
                .map(person -> person.email())
                .toList();
        Incident next = accepted.next();
        return new EscalatedIncident(
                number,
                notified,
                next.escalation().place().level(),
                next.escalation().nextLevel(),
                next.version());
    }
}
