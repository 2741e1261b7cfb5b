package dev.tocsin.application.oncall;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.OVERRIDE;
import static dev.tocsin.application.Rejection.Kind.SCHEDULE;
import static dev.tocsin.application.Rejection.Kind.UNAVAILABILITY;
import static dev.tocsin.application.oncall.Office.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.StandInDesk.AddOverride;
import dev.tocsin.application.oncall.StandInDesk.AddUnavailability;
import dev.tocsin.application.oncall.StandInDesk.RemoveOverride;
import dev.tocsin.application.oncall.StandInDesk.RemoveUnavailability;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandInDeskTest {

    private final Office office = new Office();
    private final Actor jane = office.jane;
    private final StandInDesk desk = office.tocsin.standIns();
    private final Schedule schedule = office.schedule("Primary", "Casey");

    @Test
    void somebody_stands_in_though_they_are_in_no_rotation() {
        ScheduleOverride override =
                office.standIn(jane, schedule.id(), "Robin", 1, 2).orElseThrow();

        assertThat(override.person()).isEqualTo(office.robin.responder());
        assertThat(override.period()).isEqualTo(hours(1, 2));
        assertThat(onlyOverride(jane)).isEqualTo(Outcome.done(override));
    }

    @Test
    void two_overrides_may_meet_but_not_overlap() {
        office.standIn(jane, schedule.id(), "Robin", 2, 4).orElseThrow();

        assertThat(rejection(office.standIn(jane, schedule.id(), "Casey", 3, 5)))
                .isEqualTo(Invalid.field(
                        "starts_at", "overlaps the override from 2026-04-18T14:00:00Z to 2026-04-18T16:00:00Z"));
        office.standIn(jane, schedule.id(), "Casey", 4, 5).orElseThrow();
        office.standIn(jane, schedule.id(), "Casey", 1, 2).orElseThrow();
        office.standIn(jane, office.schedule("Other", "Casey").id(), "Casey", 3, 5)
                .orElseThrow();
    }

    @Test
    void all_that_is_wrong_with_an_override_is_told_at_once() {
        office.standIn(jane, schedule.id(), "Robin", 2, 4).orElseThrow();

        assertThat(rejection(office.standIn(jane, schedule.id(), "Nn", 3, 5)))
                .isEqualTo(new Invalid(List.of(
                        new Invalid.Field("email", "no active user has this address"),
                        new Invalid.Field(
                                "starts_at",
                                "overlaps the override from 2026-04-18T14:00:00Z to 2026-04-18T16:00:00Z"))));
    }

    @Test
    void who_has_left_or_is_of_another_organization_neither_stands_in_nor_is_away() {
        office.acme.found("Umbrella", "umbrella");
        office.leaves(office.robin).orElseThrow();

        for (String name : new String[] {"Robin", "Omar"}) {
            Rejection unknown = Invalid.field("email", "no active user has this address");
            assertThat(rejection(office.standIn(jane, schedule.id(), name, 1, 2)))
                    .isEqualTo(unknown);
            assertThat(rejection(office.away(jane, schedule.id(), name, 1, 2))).isEqualTo(unknown);
        }
    }

    @Test
    void several_may_be_away_at_the_same_time() {
        Unavailability first = office.away(jane, schedule.id(), "Casey", 1, 3).orElseThrow();
        Unavailability second = office.away(jane, schedule.id(), "Robin", 2, 4).orElseThrow();

        assertThat(desk.unavailabilities(jane, schedule.id(), Search.first(10))
                        .orElseThrow()
                        .items())
                .containsExactly(second, first);
    }

    @Test
    void an_admin_and_a_responder_of_the_team_make_exceptions_and_nobody_else() {
        Schedule ofNobody = office.scheduleOfNobody("Other", "Casey");
        Actor casey = Office.as(office.casey);
        Actor robin = Office.as(office.robin);

        ScheduleOverride override =
                office.standIn(casey, schedule.id(), "Robin", 1, 2).orElseThrow();
        Unavailability away = office.away(casey, schedule.id(), "Casey", 1, 2).orElseThrow();

        Rejection notOfTheTeam = new Rejection.MissingRole(Role.ADMIN);
        assertThat(rejection(office.standIn(robin, schedule.id(), "Robin", 5, 6)))
                .isEqualTo(notOfTheTeam);
        assertThat(rejection(office.away(robin, schedule.id(), "Robin", 5, 6))).isEqualTo(notOfTheTeam);
        assertThat(rejection(remove(robin, override))).isEqualTo(notOfTheTeam);
        assertThat(rejection(remove(robin, away))).isEqualTo(notOfTheTeam);
        assertThat(rejection(office.standIn(casey, ofNobody.id(), "Casey", 5, 6)))
                .isEqualTo(notOfTheTeam);
        remove(casey, override).orElseThrow();
        remove(jane, away).orElseThrow();
    }

    @Test
    void a_viewer_only_looks_though_they_are_in_the_team() {
        User vera = office.acme.user("Vera", Role.VIEWER);
        office.joins(vera);
        ScheduleOverride override =
                office.standIn(jane, schedule.id(), "Robin", 1, 2).orElseThrow();

        assertThat(rejection(office.standIn(Office.as(vera), schedule.id(), "Robin", 5, 6)))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(onlyOverride(Office.as(vera))).isEqualTo(Outcome.done(override));
    }

    @Test
    void exceptions_take_the_scope_to_write_and_looking_the_one_to_read() {
        Actor reader = Acme.actor(office.casey, Scope.ONCALL_READ);
        Actor writer = Acme.actor(office.casey, Scope.ONCALL_WRITE);

        assertThat(rejection(office.standIn(reader, schedule.id(), "Robin", 1, 2)))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_WRITE));
        assertThat(rejection(onlyOverride(writer))).isEqualTo(new Rejection.MissingScope(Scope.ONCALL_READ));
        assertThat(rejection(desk.unavailabilities(writer, schedule.id(), Search.first(10))))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_READ));
        office.standIn(writer, schedule.id(), "Robin", 1, 2).orElseThrow();
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once_and_is_no_overlap_with_itself() {
        AddOverride add = new AddOverride(schedule.id(), Acme.email("Robin"), hours(1, 2));
        ScheduleOverride override = desk.addOverride(new Request<>(jane, Optional.of(once("K1", "add"))), add)
                .orElseThrow();
        assertThat(desk.addOverride(new Request<>(jane, Optional.of(once("K1", "add"))), add))
                .isInstanceOf(Outcome.Replayed.class);

        RemoveOverride remove = new RemoveOverride(schedule.id(), override.id());
        desk.removeOverride(new Request<>(jane, Optional.of(once("K2", "remove"))), remove)
                .orElseThrow();
        assertThat(desk.removeOverride(new Request<>(jane, Optional.of(once("K2", "remove"))), remove))
                .isInstanceOf(Outcome.Replayed.class);

        AddUnavailability away = new AddUnavailability(schedule.id(), Acme.email("Robin"), hours(1, 2));
        desk.addUnavailability(new Request<>(jane, Optional.of(once("K3", "away"))), away)
                .orElseThrow();
        assertThat(desk.addUnavailability(new Request<>(jane, Optional.of(once("K3", "away"))), away))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(desk.unavailabilities(jane, schedule.id(), Search.first(10))
                        .orElseThrow()
                        .items())
                .hasSize(1);
    }

    @Test
    void what_is_removed_or_of_another_schedule_does_not_exist() {
        ScheduleOverride override =
                office.standIn(jane, schedule.id(), "Robin", 1, 2).orElseThrow();
        Unavailability away = office.away(jane, schedule.id(), "Casey", 1, 2).orElseThrow();
        ScheduleId other = office.schedule("Other", "Casey").id();

        Rejection noOverride =
                new Rejection.Unknown(OVERRIDE, override.id().value().toString());
        Rejection noAbsence =
                new Rejection.Unknown(UNAVAILABILITY, away.id().value().toString());
        assertThat(rejection(desk.removeOverride(Request.by(jane), new RemoveOverride(other, override.id()))))
                .isEqualTo(noOverride);
        assertThat(rejection(desk.removeUnavailability(Request.by(jane), new RemoveUnavailability(other, away.id()))))
                .isEqualTo(noAbsence);
        assertThat(remove(jane, override)).isEqualTo(Outcome.done(override));
        assertThat(remove(jane, away)).isEqualTo(Outcome.done(away));
        assertThat(rejection(remove(jane, override))).isEqualTo(noOverride);
        assertThat(rejection(remove(jane, away))).isEqualTo(noAbsence);
    }

    @Test
    void where_there_is_no_schedule_there_are_no_exceptions() {
        ScheduleId nowhere = new ScheduleId(new UUID(0, 1));
        Actor omar = office.acme.found("Umbrella", "umbrella").actor();
        ScheduleOverride override =
                office.standIn(jane, schedule.id(), "Robin", 1, 2).orElseThrow();

        Rejection unknown = new Rejection.Unknown(SCHEDULE, nowhere.value().toString());
        assertThat(rejection(office.standIn(jane, nowhere, "Robin", 1, 2))).isEqualTo(unknown);
        assertThat(rejection(office.away(Office.as(office.casey), nowhere, "Robin", 1, 2)))
                .isEqualTo(unknown);
        assertThat(rejection(desk.overrides(jane, nowhere, Search.first(10)))).isEqualTo(unknown);
        assertThat(rejection(desk.unavailabilities(jane, nowhere, Search.first(10))))
                .isEqualTo(unknown);
        assertThat(rejection(onlyOverride(omar))).isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(remove(omar, override))).isInstanceOf(Rejection.Unknown.class);
    }

    /** The only one of the schedule. */
    private Outcome<ScheduleOverride> onlyOverride(Actor actor) {
        return desk.overrides(actor, schedule.id(), Search.first(10))
                .map(slice -> slice.items().getFirst());
    }

    private Outcome<ScheduleOverride> remove(Actor by, ScheduleOverride override) {
        return desk.removeOverride(Request.by(by), new RemoveOverride(schedule.id(), override.id()));
    }

    private Outcome<Unavailability> remove(Actor by, Unavailability away) {
        return desk.removeUnavailability(Request.by(by), new RemoveUnavailability(schedule.id(), away.id()));
    }
}
