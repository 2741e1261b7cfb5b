package dev.tocsin.domain.escalation;

import static java.time.Duration.ofMinutes;

import dev.tocsin.domain.escalation.Reached.Reason;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people, schedules and plans that the tests speak of. Ann and Bob take turns on {@link #PRIMARY} by the day, Ann at noon. */
final class Plans {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Responder ANN = responder("Ann", 1);
    static final Responder BOB = responder("Bob", 2);
    static final Responder CAT = responder("Cat", 3);
    static final Responder DAN = responder("Dan", 4);
    static final ScheduleId PRIMARY = new ScheduleId(new UUID(0, 10));

    /** Whoever is on {@link #PRIMARY} for five minutes, then Cat for ten. */
    static final EscalationPlan TWO_LEVELS = plan(0, level(5, new Target.OnSchedule(PRIMARY)), level(10, named(CAT)));

    private Plans() {}

    static Instant after(int minutes) {
        return NOON.plus(ofMinutes(minutes));
    }

    static EscalationPlan plan(int repeat, Level... levels) {
        return new EscalationPlan("Platform", List.of(levels), repeat, Optional.empty());
    }

    static EscalationPlan watchedFor(int minutes, EscalationPlan plan) {
        return new EscalationPlan(plan.name(), plan.levels(), plan.repeat(), Optional.of(ofMinutes(minutes)));
    }

    static Level level(int patience, Target... targets) {
        return new Level(List.of(targets), ofMinutes(patience));
    }

    static Target named(Responder person) {
        return new Target.Person(person.id());
    }

    /** The plan is in force, and everybody is there. */
    static OnCall onCall(EscalationPlan plan) {
        return onCall(Optional.of(plan), ANN, BOB, CAT, DAN);
    }

    static OnCall onCall(Optional<EscalationPlan> plan, Responder... there) {
        return new OnCall(
                plan,
                Stream.of(there).collect(Collectors.toMap(Responder::id, Function.identity())),
                Map.of(PRIMARY, new Roster(primary(), List.of(), List.of())),
                Optional.empty());
    }

    static OnCall lastActive(Instant at, OnCall onCall) {
        return new OnCall(onCall.plan(), onCall.people(), onCall.rosters(), Optional.of(at));
    }

    static Reached byName(Responder person) {
        return new Reached(person, new Reason.Named());
    }

    static Reached onDuty(Responder person) {
        return new Reached(person, new Reason.OnDuty("Primary", Optional.of("Daily")));
    }

    static Reached assigned(Responder person) {
        return new Reached(person, new Reason.Assigned());
    }

    private static Schedule primary() {
        return new Schedule(
                new OrganizationId(new UUID(0, 11)),
                PRIMARY,
                "Primary",
                Optional.empty(),
                ZoneId.of("Europe/Berlin"),
                List.of(new Rotation(
                        "Daily",
                        List.of(ANN, BOB),
                        LocalDate.of(2026, 1, 5),
                        LocalTime.of(9, 0),
                        new Turns.Days(1),
                        Optional.empty())),
                NOON,
                NOON,
                1);
    }

    private static Responder responder(String name, int id) {
        return new Responder(new UserId(new UUID(1, id)), name, new Email(name + "@example.com"));
    }
}
