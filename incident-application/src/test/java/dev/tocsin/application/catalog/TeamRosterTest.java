package dev.tocsin.application.catalog;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.ChangeService;
import dev.tocsin.application.catalog.TeamRoster.AddTeam;
import dev.tocsin.application.catalog.TeamRoster.ChangeTeam;
import dev.tocsin.application.catalog.TeamRoster.RemoveTeam;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TeamRosterTest {

    private final Acme acme = new Acme();
    private final TeamRoster teams = acme.tocsin().teams();

    @Test
    void members_are_those_whom_the_emails_mean_each_once() {
        User casey = acme.user("Casey", Role.RESPONDER);

        Team team = acme.team("Platform", casey, acme.founded().admin(), casey);

        assertThat(team.members())
                .containsExactly(casey.responder(), acme.founded().admin().responder());
        assertThat(teams.get(acme.jane(), team.id())).isEqualTo(Outcome.done(team));
    }

    @Test
    void all_members_that_nobody_knows_are_named_together() {
        AddTeam command = new AddTeam("Platform", List.of(Acme.email("Jane"), Acme.email("Nn"), Acme.email("Xx")));

        assertThat(rejection(teams.add(Request.by(acme.jane()), command)))
                .isEqualTo(Rejection.Invalid.field("members", "unknown: nn@example.com, xx@example.com"));
    }

    @Test
    void somebody_of_another_organization_is_nobody_here() {
        acme.found("Umbrella", "umbrella");
        AddTeam command = new AddTeam("Platform", List.of(Acme.email("Omar")));

        assertThat(rejection(teams.add(Request.by(acme.jane()), command))).isInstanceOf(Rejection.Invalid.class);
    }

    @Test
    void a_name_is_taken_in_any_case() {
        acme.team("Platform");

        assertThat(rejection(teams.add(Request.by(acme.jane()), new AddTeam("PLATFORM", List.of()))))
                .isEqualTo(new Rejection.Taken(TEAM, "name", "PLATFORM"));
    }

    @Test
    void new_members_replace_the_old_ones_and_none_given_stay() {
        User casey = acme.user("Casey", Role.RESPONDER);
        Team team = acme.team("Platform", acme.founded().admin());

        Team renamed = change(team, Optional.of("Core"), Optional.empty()).orElseThrow();
        Team changed = change(renamed, Optional.empty(), Optional.of(List.of(casey.email())))
                .orElseThrow();

        assertThat(renamed.members()).isEqualTo(team.members());
        assertThat(changed.members()).containsExactly(casey.responder());
        assertThat(changed.version()).isEqualTo(3);
    }

    @Test
    void a_change_to_what_is_so_already_changes_nothing() {
        Team team = acme.team("Platform");

        assertThat(change(team, Optional.of("Platform"), Optional.of(List.of())))
                .isEqualTo(Outcome.done(team));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        Team team = acme.team("Platform");

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> teams.remove(
                        Request.by(acme.jane()), new RemoveTeam(team.id(), OptionalLong.of(team.version() + 1))));
    }

    @Test
    void a_new_name_shows_wherever_the_team_is_named() {
        Team team = acme.team("Platform");
        Service service = acme.service("Checkout", team);

        change(team, Optional.of("Core"), Optional.empty()).orElseThrow();

        assertThat(acme.tocsin()
                        .services()
                        .get(acme.jane(), service.key())
                        .orElseThrow()
                        .team()
                        .orElseThrow()
                        .name())
                .isEqualTo("Core");
    }

    @Test
    void a_team_that_runs_services_or_owns_open_incidents_stays() {
        Team team = acme.team("Platform");
        String number =
                acme.openIncidentOn(acme.service("Checkout", team)).number().toString();

        assertThat(rejection(remove(team)))
                .isEqualTo(new Rejection.InUse(TEAM, List.of("incident " + number, "service Checkout")));
    }

    @Test
    void a_team_that_history_remembers_is_hidden_and_its_name_free() {
        Team team = acme.team("Platform");
        Service service = acme.service("Checkout", team);
        acme.resolvedIncidentOn(service);
        acme.tocsin()
                .services()
                .change(
                        Request.by(acme.jane()),
                        new ChangeService(
                                service.key(),
                                Optional.empty(),
                                Change.keep(),
                                Change.clear(),
                                Change.keep(),
                                OptionalLong.empty()))
                .orElseThrow();

        assertThat(remove(team).orElseThrow().active()).isFalse();

        assertThat(rejection(teams.get(acme.jane(), team.id()))).isInstanceOf(Rejection.Unknown.class);
        assertThat(acme.team("Platform").id()).isNotEqualTo(team.id());
    }

    @Test
    void a_team_that_nobody_remembers_is_removed_for_good() {
        Team team = acme.team("Platform", acme.founded().admin());

        remove(team).orElseThrow();

        assertThat(teams.list(acme.jane(), Search.first(10)).orElseThrow().items())
                .isEmpty();
        assertThat(rejection(remove(team))).isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void only_an_admin_changes_teams_and_a_viewer_reads_them() {
        Team team = acme.team("Platform");
        Actor viewer = acme.viewer();

        assertThat(rejection(teams.add(Request.by(viewer), new AddTeam("Core", List.of()))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(teams.list(viewer, Search.first(10)).orElseThrow().items()).containsExactly(team);
    }

    private Outcome<Team> change(Team team, Optional<String> name, Optional<List<Email>> members) {
        return teams.change(Request.by(acme.jane()), new ChangeTeam(team.id(), name, members, OptionalLong.empty()));
    }

    private Outcome<Team> remove(Team team) {
        return teams.remove(Request.by(acme.jane()), new RemoveTeam(team.id(), OptionalLong.empty()));
    }
}
