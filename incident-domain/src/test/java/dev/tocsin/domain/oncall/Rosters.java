package dev.tocsin.domain.oncall;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The people and schedules that the tests speak of; rotations begin on Monday the 5th of January 2026. */
final class Rosters {

    static final Responder ANN = responder("Ann", 1);
    static final Responder BOB = responder("Bob", 2);
    static final Responder CAT = responder("Cat", 3);
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Rosters() {}

    /** Ann, Bob and Cat, handing over at nine. */
    static Rotation rotation(Turns turns) {
        return rotation("Primary", turns, ANN, BOB, CAT);
    }

    static Rotation rotation(String name, Turns turns, Responder... people) {
        return new Rotation(name, List.of(people), MONDAY, NINE, turns, Optional.empty());
    }

    static Rotation within(Window window, Rotation rotation) {
        return new Rotation(
                rotation.name(),
                rotation.participants(),
                rotation.startsOn(),
                rotation.handOff(),
                rotation.turns(),
                Optional.of(window));
    }

    static Rotation handedOffAt(LocalTime time, Rotation rotation) {
        return new Rotation(
                rotation.name(),
                rotation.participants(),
                rotation.startsOn(),
                time,
                rotation.turns(),
                rotation.window());
    }

    static Rotation startingOn(LocalDate day, Rotation rotation) {
        return new Rotation(
                rotation.name(), rotation.participants(), day, rotation.handOff(), rotation.turns(), rotation.window());
    }

    static Schedule schedule(String zone, Rotation... rotations) {
        return new Schedule(
                new OrganizationId(new UUID(0, 1)),
                new ScheduleId(new UUID(0, 2)),
                "Platform",
                Optional.empty(),
                ZoneId.of(zone),
                List.of(rotations),
                LONG_AGO,
                LONG_AGO,
                1);
    }

    /** Without exceptions. */
    static Roster roster(String zone, Rotation... rotations) {
        return new Roster(schedule(zone, rotations), List.of(), List.of());
    }

    static ScheduleOverride override(Responder person, String from, String to) {
        return new ScheduleOverride(new ScheduleOverride.Id(new UUID(0, 9)), person, period(from, to), LONG_AGO);
    }

    static Unavailability away(Responder person, String from, String to) {
        return new Unavailability(new Unavailability.Id(new UUID(0, 9)), person, period(from, to), LONG_AGO);
    }

    static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }

    private static Responder responder(String name, int id) {
        return new Responder(
                new UserId(new UUID(1, id)), name, new Email(name.toLowerCase(Locale.ROOT) + "@example.com"));
    }
}
