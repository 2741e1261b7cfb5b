package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.ANN;
import static dev.tocsin.domain.oncall.Rosters.rotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Schedule.Plan;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1);
    private static final List<Rotation> DAILY = List.of(rotation(new Turns.Days(1)));
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Plan PLAN = new Plan("Primary", Optional.empty(), UTC, DAILY);

    private final Schedule schedule =
            Schedule.added(new OrganizationId(new UUID(0, 1)), new ScheduleId(new UUID(0, 2)), PLAN, NOON);

    @Test
    void a_new_schedule_has_its_plan_and_its_first_version() {
        assertThat(plan(schedule)).isEqualTo(PLAN);
        assertThat(schedule.version()).isEqualTo(1);
        assertThat(schedule.createdAt()).isEqualTo(NOON);
        assertThat(schedule.updatedAt()).isEqualTo(NOON);
    }

    static Stream<Plan> other_plans() {
        Optional<TeamRef> team = Optional.of(new TeamRef(new TeamId(new UUID(0, 3)), "Platform"));
        return Stream.of(
                new Plan("Secondary", Optional.empty(), UTC, DAILY),
                new Plan("Primary", team, UTC, DAILY),
                new Plan("Primary", Optional.empty(), ZoneId.of("Europe/Berlin"), DAILY),
                new Plan("Primary", Optional.empty(), UTC, List.of(rotation("Primary", new Turns.Days(1), ANN))));
    }

    @ParameterizedTest
    @MethodSource("other_plans")
    void with_another_plan_it_is_the_same_schedule_in_its_next_version(Plan plan) {
        Schedule next = schedule.with(plan, LATER);

        assertThat(plan(next)).isEqualTo(plan);
        assertThat(next.id()).isEqualTo(schedule.id());
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.createdAt()).isEqualTo(NOON);
        assertThat(next.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void with_the_plan_that_it_has_it_stays_as_it_is() {
        assertThat(schedule.with(new Plan(" Primary ", Optional.empty(), UTC, DAILY), LATER))
                .isSameAs(schedule);
    }

    private static Plan plan(Schedule schedule) {
        return new Plan(schedule.name(), schedule.team(), schedule.timeZone(), schedule.rotations());
    }
}
