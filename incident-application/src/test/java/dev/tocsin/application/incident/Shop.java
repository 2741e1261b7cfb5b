package dev.tocsin.application.incident;

import dev.tocsin.application.Engine;
import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.catalog.TeamRoster.AddTeam;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** A shop with one service and its team, Jane its admin, a clock that stands still, and the whole engine in memory. */
final class Shop {

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-18T12:00:00Z"));
    final Ports ports = InMemory.ports(now::get, RandomText.from(new Random(7)::nextInt));
    final Engine tocsin = Engine.on(ports);
    final Actor jane = tocsin.organizations()
            .found(FoundOrganization.of("Shop", "shop", "Jane", "jane@example.com"))
            .orElseThrow()
            .actor();
    final ServiceKey checkout = addService();

    private ServiceKey addService() {
        tocsin.teams()
                .add(Request.by(jane), new AddTeam("Platform", List.of(new Email("jane@example.com"))))
                .orElseThrow();
        return tocsin.services()
                .add(
                        Request.by(jane),
                        new AddService("Checkout", Optional.empty(), Optional.of("platform"), Optional.empty()))
                .orElseThrow()
                .key();
    }

    IncidentDesk desk() {
        return tocsin.desk();
    }

    IncidentBoard board() {
        return tocsin.board();
    }

    /** These, each for five minutes, for whatever happens; who is not there yet is added. */
    void waking(String policy, String... emails) {
        List<Email> people = Stream.of(emails).map(Email::new).toList();
        people.forEach(this::addIfMissing);
        List<WantedLevel> levels = people.stream()
                .map(email -> new WantedLevel(List.of(new WantedTarget.Person(email)), Duration.ofMinutes(5)))
                .toList();
        tocsin.policies()
                .add(Request.by(jane), new AddPolicy(policy, levels, 0, Optional.empty()))
                .orElseThrow();
        tocsin.escalationSettings()
                .bind(Request.by(jane), new BindPolicy(Optional.empty(), Optional.of(policy)))
                .orElseThrow();
    }

    private void addIfMissing(Email email) {
        if (ports.users().findByEmail(jane.organization(), email).isEmpty()) {
            User.Profile profile = new User.Profile(
                    email.value(), email, Role.RESPONDER, Optional.empty(), ZoneId.of("Europe/Berlin"), true);
            tocsin.users().add(Request.by(jane), new AddUser(profile)).orElseThrow();
        }
    }

    IncidentView view(IncidentRef incident) {
        return board().get(jane, incident).orElseThrow();
    }

    void forward(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    OpenIncident checkoutIsDown() {
        return OpenIncident.on(checkout, "Checkout is down");
    }

    IncidentRef anOpenIncident() {
        return IncidentRef.of(
                desk().open(Request.by(jane), checkoutIsDown()).orElseThrow().number());
    }

    /** Jane by a key with these scopes, and with this role. */
    Actor jane(Role role, Scope... scopes) {
        return new Actor(jane.organization(), jane.user(), role, Set.of(scopes), Author.Via.KEY, Optional.empty());
    }

    List<String> timeline(IncidentRef incident) {
        return board().timeline(jane, incident, 0, 100).orElseThrow().items().stream()
                .map(entry -> entry.entry().type())
                .toList();
    }

    long openIncidents() {
        return board().list(jane, IncidentFilter.OPEN, Window.first(1))
                .orElseThrow()
                .total()
                .map(Slice.Total::count)
                .orElse(-1L);
    }

    static <T> Request<T> once(Actor actor, String key, String body, Function<T, String> answer) {
        return Request.<T>by(actor).once(new Once<>(new IdempotencyKey(key), body, answer));
    }

    static AmendIncident retitled(IncidentRef incident, String title, OptionalLong version) {
        return amended(incident, Optional.of(new Title(title)), Optional.empty(), Change.keep(), version);
    }

    static AmendIncident assigned(IncidentRef incident, String email) {
        return amended(incident, Optional.empty(), Optional.empty(), Change.to(new Email(email)), OptionalLong.empty());
    }

    static AmendIncident ofSeverity(IncidentRef incident, Severity severity) {
        return amended(incident, Optional.empty(), Optional.of(severity), Change.keep(), OptionalLong.empty());
    }

    private static AmendIncident amended(
            IncidentRef incident,
            Optional<Title> title,
            Optional<Severity> severity,
            Change<Email> assignee,
            OptionalLong version) {
        return new AmendIncident(
                incident,
                title,
                Change.keep(),
                severity,
                assignee,
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                Change.keep(),
                version);
    }

    static Rejection why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
