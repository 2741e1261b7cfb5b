package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.application.oncall.ScheduleDesk.AddSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An organization: some people, one schedule, one service, and a policy or two, or none. */
record Firm(Actor admin, List<User> people, ServiceKey service, ScheduleId schedule, List<PolicyId> policies) {

    static final String ON_CALL = "On call";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final List<String> NAMES = List.of("casey", "robin", "alex", "kim");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Etc/UTC");

    Firm {
        people = List.copyOf(people);
        policies = List.copyOf(policies);
    }

    static Firm founded(String name, Engine engine, Chance chance) {
        Actor admin = engine.organizations()
                .found(FoundOrganization.of(name, name, "Jane", "jane@" + name + ".example"))
                .orElseThrow()
                .actor();
        List<User> people = new ArrayList<>();
        for (String person : NAMES) {
            people.add(engine.users()
                    .add(Request.by(admin), new AddUser(profile(person, name, chance)))
                    .orElseThrow());
        }
        ServiceKey service = engine.services()
                .add(Request.by(admin), AddService.named("Checkout"))
                .orElseThrow()
                .key();
        Schedule schedule = engine.schedules()
                .add(
                        Request.by(admin),
                        new AddSchedule(ON_CALL, Optional.empty(), zone(chance), rotations(people, chance)))
                .orElseThrow();
        return new Firm(admin, people, service, schedule.id(), policies(engine, admin, people, chance));
    }

    /** Somebody with all the rights that a responder can have. */
    Actor actor(User user) {
        return new Actor(
                user.organization(),
                user.responder(),
                user.role(),
                Set.of(Scope.ALL),
                Author.Via.JWT,
                Optional.empty());
    }

    /** Levels that may wake all but those who have left. */
    static List<WantedLevel> levels(List<User> people, Chance chance) {
        return Stream.generate(() -> new WantedLevel(targets(people, chance), patience(chance)))
                .limit(chance.between(1, 3))
                .toList();
    }

    static List<WantedRotation> rotations(List<User> people, Chance chance) {
        Turns turns = chance.oneIn(2) ? new Turns.Hours(chance.between(1, 9)) : new Turns.Days(chance.between(1, 2));
        Optional<Window> window = chance.oneIn(3)
                ? Optional.of(new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0)))
                : Optional.empty();
        List<Email> participants = people.stream().map(User::email).toList();
        LocalTime handOff = LocalTime.of(chance.below(24), chance.below(60));
        return List.of(
                new WantedRotation("Turns", participants, LocalDate.parse("2026-03-20"), handOff, turns, window));
    }

    private static User.Profile profile(String person, String firm, Chance chance) {
        Optional<String> slack = chance.oneIn(4) ? Optional.empty() : Optional.of("U" + chance.below(1_000_000));
        return new User.Profile(
                person, new Email(person + "@" + firm + ".example"), Role.RESPONDER, slack, BERLIN, true);
    }

    private static ZoneId zone(Chance chance) {
        return ZoneId.of(chance.anyOf(ZONES));
    }

    /** One for all incidents, and sometimes another one for the worst. */
    private static List<PolicyId> policies(Engine engine, Actor admin, List<User> people, Chance chance) {
        List<PolicyId> policies = new ArrayList<>();
        if (!chance.oneIn(8)) {
            policies.add(policy("For all", Optional.empty(), engine, admin, people, chance));
        }
        if (chance.oneIn(2)) {
            policies.add(policy("For the worst", Optional.of(Severity.SEV0), engine, admin, people, chance));
        }
        return policies;
    }

    private static PolicyId policy(
            String name, Optional<Severity> severity, Engine engine, Actor admin, List<User> people, Chance chance) {
        Optional<Duration> timeout =
                chance.oneIn(2) ? Optional.of(Duration.ofMinutes(chance.between(1, 20))) : Optional.empty();
        AddPolicy add = new AddPolicy(name, levels(people, chance), chance.between(0, 1), timeout);
        PolicyId id = engine.policies()
                .add(Request.by(admin), add)
                .orElseThrow()
                .policy()
                .id();
        engine.escalationSettings()
                .bind(Request.by(admin), new BindPolicy(severity, Optional.of(name)))
                .orElseThrow();
        return id;
    }

    private static List<WantedTarget> targets(List<User> people, Chance chance) {
        return Stream.generate(() -> chance.oneIn(3)
                        ? new WantedTarget.OnSchedule(ON_CALL)
                        : new WantedTarget.Person(chance.anyOf(people).email()))
                .limit(chance.between(1, 2))
                .<WantedTarget>map(target -> target)
                .toList();
    }

    private static Duration patience(Chance chance) {
        return Duration.ofMinutes(chance.between(1, 6));
    }
}
