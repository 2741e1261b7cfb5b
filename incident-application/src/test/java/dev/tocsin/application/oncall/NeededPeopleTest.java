package dev.tocsin.application.oncall;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.TEAM;
import static dev.tocsin.application.Rejection.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.catalog.TeamRoster.RemoveTeam;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.User;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Nobody goes whom a schedule needs. */
class NeededPeopleTest {

    private final Office office = new Office();

    @Test
    void who_takes_turns_is_neither_removed_nor_deactivated() {
        office.schedule("Primary", "Robin");
        office.schedule("Backup", "Casey", "Robin");

        Rejection inUse = new Rejection.InUse(USER, List.of("schedule Backup", "schedule Primary"));
        assertThat(rejection(remove(office.robin))).isEqualTo(inUse);
        assertThat(rejection(office.leaves(office.robin))).isEqualTo(inUse);
    }

    @Test
    void who_stands_in_is_needed_until_that_is_over_and_is_named_once() {
        ScheduleId schedule = office.schedule("Primary", "Casey").id();
        office.standIn(office.jane, schedule, "Robin", 1, 2).orElseThrow();
        office.standIn(office.jane, schedule, "Robin", 2, 3).orElseThrow();

        office.acme.forward(Duration.ofHours(3).minusSeconds(1));
        Rejection inUse = new Rejection.InUse(USER, List.of("schedule Primary"));
        assertThat(rejection(remove(office.robin))).isEqualTo(inUse);
        assertThat(rejection(office.leaves(office.robin))).isEqualTo(inUse);

        office.acme.forward(Duration.ofSeconds(1));
        assertThat(remove(office.robin).orElseThrow().active()).isFalse();
    }

    @Test
    void who_is_only_away_may_go_and_is_remembered() {
        ScheduleId schedule = office.schedule("Primary", "Casey").id();
        office.away(office.jane, schedule, "Robin", 1, 2).orElseThrow();

        assertThat(remove(office.robin).orElseThrow().active()).isFalse();
        assertThat(office.tocsin.users().get(office.jane, office.robin.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_team_stays_while_it_has_schedules() {
        var schedule = office.schedule("Primary", "Casey");

        assertThat(rejection(remove(office.platform)))
                .isEqualTo(new Rejection.InUse(TEAM, List.of("schedule Primary")));
        office.remove(schedule).orElseThrow();
        remove(office.platform).orElseThrow();
    }

    private Outcome<User> remove(User user) {
        return office.tocsin.users().remove(Request.by(office.jane), new RemoveUser(user.id(), OptionalLong.empty()));
    }

    private Outcome<Team> remove(Team team) {
        return office.tocsin.teams().remove(Request.by(office.jane), new RemoveTeam(team.id(), OptionalLong.empty()));
    }
}
