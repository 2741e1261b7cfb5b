package dev.tocsin.application.oncall;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.SCHEDULE;
import static dev.tocsin.application.oncall.Office.daily;
import static dev.tocsin.application.oncall.Office.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.ScheduleDesk.AddSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.ChangeSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.RemoveSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScheduleDeskTest {

    private final Office office = new Office();
    private final Actor jane = office.jane;
    private final ScheduleDesk schedules = office.tocsin.schedules();

    @Test
    void participants_and_team_are_those_whom_the_names_mean_and_people_may_have_several_turns() {
        Schedule schedule = office.schedule("Primary", "Casey", "Jane", "Casey");

        assertThat(schedule.rotations().getFirst().participants())
                .containsExactly(office.casey.responder(), jane.user(), office.casey.responder());
        assertThat(schedule.team()).contains(office.platform.ref());
        assertThat(schedules.get(jane, schedule.id())).isEqualTo(Outcome.done(schedule));
    }

    @Test
    void everything_that_nobody_knows_is_named_at_once() {
        AddSchedule command = new AddSchedule(
                "Primary",
                Optional.of("Nowhere"),
                Office.UTC,
                List.of(daily("Casey"), daily("Nn", "Casey", "Xx", "Nn"), daily("Xx")));

        assertThat(rejection(schedules.add(Request.by(jane), command)))
                .isEqualTo(new Invalid(List.of(
                        new Invalid.Field("team_name", "no team has this name"),
                        new Invalid.Field("rotations[1].participants", "unknown: nn@example.com, xx@example.com"),
                        new Invalid.Field("rotations[2].participants", "unknown: xx@example.com"))));
    }

    @Test
    void who_has_left_or_is_of_another_organization_takes_no_turns() {
        office.acme.found("Umbrella", "umbrella");
        office.leaves(office.robin).orElseThrow();

        assertThat(rejection(schedules.add(Request.by(jane), planned("Primary", daily("Casey", "Robin", "Omar")))))
                .isEqualTo(Invalid.field("rotations[0].participants", "unknown: robin@example.com, omar@example.com"));
    }

    @Test
    void a_name_is_taken_in_any_case() {
        office.schedule("Primary", "Casey");
        Schedule other = office.schedule("Secondary", "Casey");

        Rejection taken = new Rejection.Taken(SCHEDULE, "name", "PRIMARY");
        assertThat(rejection(schedules.add(Request.by(jane), planned("PRIMARY", daily("Casey")))))
                .isEqualTo(taken);
        assertThat(rejection(change(other, named("PRIMARY")))).isEqualTo(taken);
        assertThat(change(other, named("SECONDARY")).orElseThrow().name()).isEqualTo("SECONDARY");
    }

    @Test
    void a_change_says_what_shall_be_different_and_the_rest_stays() {
        Schedule schedule = office.schedule("Primary", "Casey");

        Schedule renamed = change(schedule, named("First")).orElseThrow();
        Schedule moved = change(
                        renamed,
                        new Amendment(
                                Optional.empty(),
                                Change.clear(),
                                Optional.of(ZoneId.of("Asia/Tokyo")),
                                Optional.empty()))
                .orElseThrow();
        Schedule replanned = change(
                        moved,
                        new Amendment(
                                Optional.empty(), Change.to("PLATFORM"), Optional.empty(), Optional.of(daily("Robin"))))
                .orElseThrow();

        assertThat(renamed.rotations()).isEqualTo(schedule.rotations());
        assertThat(renamed.team()).isEqualTo(schedule.team());
        assertThat(moved.team()).isEmpty();
        assertThat(moved.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(moved.name()).isEqualTo("First");
        assertThat(replanned.team()).contains(office.platform.ref());
        assertThat(replanned.rotations().getFirst().participants()).containsExactly(office.robin.responder());
        assertThat(replanned.version()).isEqualTo(4);
    }

    @Test
    void a_change_to_what_is_so_already_changes_nothing() {
        Schedule schedule = office.schedule("Primary", "Casey");

        assertThat(change(
                        schedule,
                        new Amendment(
                                Optional.of("Primary"),
                                Change.to("platform"),
                                Optional.of(Office.UTC),
                                Optional.of(daily("Casey")))))
                .isEqualTo(Outcome.done(schedule));
    }

    @Test
    void a_change_to_whom_nobody_knows_is_named_like_an_addition() {
        Schedule schedule = office.schedule("Primary", "Casey");
        Amendment amendment =
                new Amendment(Optional.empty(), Change.to("Nowhere"), Optional.empty(), Optional.of(daily("Nn")));

        assertThat(rejection(change(schedule, amendment)))
                .isEqualTo(new Invalid(List.of(
                        new Invalid.Field("team_name", "no team has this name"),
                        new Invalid.Field("rotations[0].participants", "unknown: nn@example.com"))));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        Schedule schedule = office.schedule("Primary", "Casey");
        ChangeSchedule change = new ChangeSchedule(
                schedule.id(),
                Optional.of("Other"),
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(2));

        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> schedules.change(Request.by(jane), change));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() ->
                        schedules.remove(Request.by(jane), new RemoveSchedule(schedule.id(), OptionalLong.of(2))));
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        AddSchedule command = planned("Primary", daily("Casey"));
        Schedule schedule = schedules
                .add(new Request<>(jane, Optional.of(once("K1", "add"))), command)
                .orElseThrow();
        RemoveSchedule remove = new RemoveSchedule(schedule.id(), OptionalLong.of(1));
        schedules
                .remove(new Request<>(jane, Optional.of(once("K2", "remove"))), remove)
                .orElseThrow();

        assertThat(schedules.add(new Request<>(jane, Optional.of(once("K1", "add"))), command))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(schedules.remove(new Request<>(jane, Optional.of(once("K2", "remove"))), remove))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(schedules.list(jane, Search.first(10)).orElseThrow().items()).isEmpty();
    }

    @Test
    void what_is_removed_is_gone_and_its_name_is_free() {
        Schedule schedule = office.schedule("Primary", "Casey");

        assertThat(office.remove(schedule)).isEqualTo(Outcome.done(schedule));

        Rejection unknown =
                new Rejection.Unknown(SCHEDULE, schedule.id().value().toString());
        assertThat(rejection(schedules.get(jane, schedule.id()))).isEqualTo(unknown);
        assertThat(rejection(office.remove(schedule))).isEqualTo(unknown);
        assertThat(rejection(change(schedule, named("Other")))).isEqualTo(unknown);
        assertThat(office.schedule("Primary", "Casey").id()).isNotEqualTo(schedule.id());
    }

    @Test
    void what_another_organization_has_does_not_exist() {
        Schedule schedule = office.schedule("Primary", "Casey");
        Actor omar = office.acme.found("Umbrella", "umbrella").actor();

        assertThat(rejection(schedules.get(omar, schedule.id()))).isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(
                        schedules.remove(Request.by(omar), new RemoveSchedule(schedule.id(), OptionalLong.empty()))))
                .isInstanceOf(Rejection.Unknown.class);
        assertThat(schedules.list(omar, Search.first(10)).orElseThrow().items()).isEmpty();
    }

    @Test
    void only_an_admin_plans_and_a_viewer_reads_what_is_planned() {
        Schedule schedule = office.schedule("Primary", "Casey");
        Actor viewer = office.acme.viewer();

        assertThat(rejection(schedules.add(Request.by(Office.as(office.casey)), planned("Other", daily("Casey")))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(schedules.list(viewer, Search.first(10)).orElseThrow().items())
                .containsExactly(schedule);
    }

    @Test
    void planning_takes_the_scope_to_write_and_looking_the_one_to_read() {
        Schedule schedule = office.schedule("Primary", "Casey");
        Actor reader = Acme.actor(office.acme.founded().admin(), Scope.ONCALL_READ);
        Actor writer = Acme.actor(office.acme.founded().admin(), Scope.ONCALL_WRITE);

        assertThat(rejection(schedules.add(Request.by(reader), planned("Other", daily("Casey")))))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_WRITE));
        assertThat(rejection(schedules.get(writer, schedule.id())))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_READ));
        assertThat(schedules.get(reader, schedule.id())).isEqualTo(Outcome.done(schedule));
    }

    /** What a change says, all of it. */
    private record Amendment(
            Optional<String> name, Change<String> team, Optional<ZoneId> timeZone, Optional<WantedRotation> rotation) {}

    private static Amendment named(String name) {
        return new Amendment(Optional.of(name), Change.keep(), Optional.empty(), Optional.empty());
    }

    private Outcome<Schedule> change(Schedule schedule, Amendment amendment) {
        return schedules.change(
                Request.by(jane),
                new ChangeSchedule(
                        schedule.id(),
                        amendment.name(),
                        amendment.team(),
                        amendment.timeZone(),
                        amendment.rotation().map(List::of),
                        OptionalLong.empty()));
    }
}
