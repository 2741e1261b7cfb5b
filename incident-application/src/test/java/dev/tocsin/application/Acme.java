package dev.tocsin.application;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.catalog.TeamRoster.AddTeam;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A new organization on memory alone, with Jane as its admin, and a clock that stands still until it is moved. */
public final class Acme {

    public static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");

    private static final long SEED = 2026;

    private final Ports ports;
    private final Engine tocsin;
    private final Founded founded;
    private Instant now = NOON;

    public Acme() {
        ports = InMemory.ports(() -> now, RandomText.from(new Random(SEED)::nextInt));
        tocsin = Engine.on(ports);
        founded = found("Acme", "acme");
    }

    public Ports ports() {
        return ports;
    }

    public Engine tocsin() {
        return tocsin;
    }

    public Founded founded() {
        return founded;
    }

    public Actor jane() {
        return founded.actor();
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    /** Another organization in the same installation; its admin is Omar. */
    public Founded found(String name, String slug) {
        String admin = slug.equals("acme") ? "jane" : "omar";
        return tocsin.organizations()
                .found(FoundOrganization.of(name, slug, admin, admin + "@example.com"))
                .orElseThrow();
    }

    public User user(String name, Role role) {
        return tocsin.users()
                .add(Request.by(jane()), new AddUser(profile(name, role)))
                .orElseThrow();
    }

    public static User.Profile profile(String name, Role role) {
        return new User.Profile(name, email(name), role, Optional.empty(), ZoneId.of("Europe/Berlin"), true);
    }

    public static Email email(String name) {
        return new Email(name.toLowerCase(Locale.ROOT) + "@example.com");
    }

    /** Somebody who has come with a token that has these scopes. */
    public static Actor actor(User user, Scope... scopes) {
        return new Actor(
                user.organization(), user.responder(), user.role(), Set.of(scopes), Author.Via.JWT, Optional.empty());
    }

    public Actor viewer() {
        return actor(user("Vera", Role.VIEWER), Scope.ALL);
    }

    public Service service(String name) {
        return tocsin.services().add(Request.by(jane()), AddService.named(name)).orElseThrow();
    }

    public Service service(String name, Team team) {
        return tocsin.services()
                .add(
                        Request.by(jane()),
                        new AddService(name, Optional.empty(), Optional.of(team.name()), Optional.empty()))
                .orElseThrow();
    }

    public Team team(String name, User... members) {
        List<Email> emails = List.of(members).stream().map(User::email).toList();
        return tocsin.teams().add(Request.by(jane()), new AddTeam(name, emails)).orElseThrow();
    }

    public IncidentSummary openIncidentOn(Service service) {
        return tocsin.desk()
                .open(Request.by(jane()), OpenIncident.on(service.key(), "It is down"))
                .orElseThrow();
    }

    public IncidentSummary resolvedIncidentOn(Service service) {
        IncidentRef incident = IncidentRef.of(openIncidentOn(service).number());
        return tocsin.desk()
                .changeStatus(Request.by(jane()), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
    }

    /** Why it was refused. */
    public static Rejection rejection(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    public static <T> Once<T> once(String key, String fingerprint) {
        return new Once<>(new IdempotencyKey(key), fingerprint, Object::toString);
    }
}
