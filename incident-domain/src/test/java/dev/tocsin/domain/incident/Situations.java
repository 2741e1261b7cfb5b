package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people and incidents that the tests speak of; a SEV1 is to be acknowledged within 15 minutes and closed within 4 hours. */
final class Situations {

    static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    static final Responder JANE = responder("Jane", 1);
    static final Responder CASEY = responder("Casey", 2);
    static final Author.Person BY_JANE = new Author.Person(JANE, Author.Via.KEY, Optional.empty());
    static final Author.Person BY_CASEY = new Author.Person(CASEY, Author.Via.JWT, Optional.empty());
    static final TeamRef PLATFORM = new TeamRef(new TeamId(new UUID(0, 3)), "Platform");
    static final ComponentId CHECKOUT = new ComponentId(new UUID(0, 4));

    /** No policy is in force, and nobody is there. */
    static final OnCall NOBODY_ON_CALL = new OnCall(Optional.empty(), Map.of(), Map.of(), Optional.empty());

    private Situations() {}

    static Instant after(Duration time) {
        return NOON.plus(time);
    }

    /** One for which nobody could be woken: so it waits for its SLA alone. */
    static Incident anIncidentUnderWay() {
        return accepted(anUnansweredIncident().elapse(NOON, NOBODY_ON_CALL)).next();
    }

    /** One that has just been opened by Jane. */
    static Incident anUnansweredIncident() {
        return opened(Severity.SEV1, Optional.empty(), BY_JANE).next();
    }

    static Decision.Accepted<Incident> opened(Severity severity, Optional<Responder> commander, Author by) {
        Details details = new Details(new Title("Checkout is down"), Optional.empty(), severity, Optional.empty());
        Opening opening = new Opening(
                new OrganizationId(new UUID(0, 5)),
                new IncidentId(new UUID(0, 6)),
                details,
                policy(severity),
                new Impact(List.of(), List.of(CHECKOUT), List.of()),
                Optional.of(PLATFORM),
                commander);
        return Incident.open(opening, by, NOON);
    }

    static Incident anIncidentIn(Status status) {
        Incident incident = anUnansweredIncident();
        return status == Status.NEW ? incident : moved(incident, status, NOON);
    }

    static Incident anAcknowledgedIncident() {
        return accepted(anUnansweredIncident().acknowledge(BY_JANE, after(Duration.ofMinutes(5))))
                .next();
    }

    static Incident moved(Incident incident, Status to, Instant at) {
        return accepted(incident.changeStatus(Lifecycle.NATIVE, to, Optional.of(new Comment("because")), BY_JANE, at))
                .next();
    }

    static SlaPolicy policy(Severity severity) {
        return SeveritySettings.INITIAL.policy(severity).orElseThrow();
    }

    static Decision.Accepted<Incident> accepted(Decision<Incident> decision) {
        if (decision instanceof Decision.Accepted<Incident> accepted) {
            return accepted;
        }
        throw new AssertionError("not accepted: " + decision);
    }

    static Refusal refused(Decision<Incident> decision) {
        if (decision instanceof Decision.Refused<Incident> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + decision);
    }

    static List<EventType> told(Decision<Incident> decision) {
        return accepted(decision).events().stream()
                .map(event -> Narrative.of(event.fact()).type())
                .toList();
    }

    static List<Fact> facts(Decision<Incident> decision) {
        return accepted(decision).events().stream().map(IncidentEvent::fact).toList();
    }

    private static Responder responder(String name, long id) {
        return new Responder(new UserId(new UUID(0, id)), name, new Email(name + "@example.com"));
    }
}
