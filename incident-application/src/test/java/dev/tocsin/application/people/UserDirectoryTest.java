package dev.tocsin.application.people;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.EscalationSettings;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.people.UserDirectory.AddUser;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.application.people.UserDirectory.RemoveUser;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UserDirectoryTest {

    private final Acme acme = new Acme();
    private final UserDirectory users = acme.tocsin().users();

    @Test
    void somebody_is_added_and_found_by_name_and_email() {
        User casey = acme.user("Casey", Role.RESPONDER);

        assertThat(users.get(acme.jane(), casey.id())).isEqualTo(Outcome.done(casey));
        assertThat(found(true, "SEY")).containsExactly(casey);
        assertThat(found(true, "casey@")).containsExactly(casey);
    }

    @Test
    void an_email_is_taken_in_any_case() {
        acme.user("Casey", Role.RESPONDER);
        User.Profile other = new User.Profile(
                "Other",
                new Email("CASEY@example.com"),
                Role.VIEWER,
                Optional.empty(),
                acme.founded().admin().timeZone(),
                true);

        assertThat(rejection(users.add(Request.by(acme.jane()), new AddUser(other))))
                .isEqualTo(new Rejection.Taken(USER, "email", "casey@example.com"));
    }

    @Test
    void the_catch_all_goes_with_whoever_gets_another_address() {
        EscalationSettings settings = acme.tocsin().escalationSettings();
        User casey = acme.user("Casey", Role.RESPONDER);
        users.change(Request.by(acme.jane()), readdressed(casey, "casey@example.org"))
                .orElseThrow();
        assertThat(settings.catchAll(acme.jane())).isEqualTo(Outcome.done(Optional.of(Acme.email("Jane"))));

        User jane = acme.founded().admin();
        users.change(Request.by(acme.jane()), readdressed(jane, "jane@example.org"))
                .orElseThrow();
        assertThat(settings.catchAll(acme.jane())).isEqualTo(Outcome.done(Optional.of(new Email("jane@example.org"))));
    }

    @Test
    void a_change_says_what_shall_be_different_and_the_rest_stays() {
        User casey = acme.user("Casey", Role.RESPONDER);

        User changed = users.change(
                        Request.by(acme.jane()),
                        new ChangeUser(
                                casey.id(),
                                Optional.of("Casey Jones"),
                                Optional.empty(),
                                Optional.empty(),
                                Change.to("U012AB3CD"),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.of(1)))
                .orElseThrow();

        assertThat(changed.name()).isEqualTo("Casey Jones");
        assertThat(changed.slackId()).contains("U012AB3CD");
        assertThat(changed.email()).isEqualTo(casey.email());
        assertThat(changed.role()).isEqualTo(Role.RESPONDER);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(change(changed, Optional.of(Role.RESPONDER), Optional.of(true)))
                .isEqualTo(Outcome.done(changed));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        User casey = acme.user("Casey", Role.RESPONDER);

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(
                        () -> users.remove(Request.by(acme.jane()), new RemoveUser(casey.id(), OptionalLong.of(2))));
    }

    @Test
    void whom_history_does_not_know_is_removed_for_good() {
        User casey = acme.user("Casey", Role.RESPONDER);

        remove(casey).orElseThrow();

        assertThat(rejection(users.get(acme.jane(), casey.id()))).isInstanceOf(Rejection.Unknown.class);
        assertThat(acme.user("Casey", Role.VIEWER).id()).isNotEqualTo(casey.id());
    }

    @Test
    void whom_history_knows_is_deactivated_keeps_the_email_and_may_come_back() {
        User casey = acme.user("Casey", Role.RESPONDER);
        resolvedBy(casey);

        User gone = remove(casey).orElseThrow();

        assertThat(gone.active()).isFalse();
        assertThat(users.get(acme.jane(), casey.id())).isEqualTo(Outcome.done(gone));
        assertThat(found(true, "Casey")).isEmpty();
        assertThat(found(false, "Casey")).containsExactly(gone);
        assertThat(rejection(users.add(Request.by(acme.jane()), new AddUser(Acme.profile("Casey", Role.VIEWER)))))
                .isInstanceOf(Rejection.Taken.class);
        assertThat(rejection(remove(gone))).isInstanceOf(Rejection.Unknown.class);
        assertThat(change(gone, Optional.empty(), Optional.of(true))
                        .orElseThrow()
                        .active())
                .isTrue();
    }

    @Test
    void whoever_is_assigned_or_in_a_team_stays() {
        User casey = acme.user("Casey", Role.RESPONDER);
        acme.team("Platform", casey);
        IncidentNumber number = acknowledgedBy(casey);

        Rejection inUse = new Rejection.InUse(USER, List.of("incident " + number, "team Platform"));
        assertThat(rejection(remove(casey))).isEqualTo(inUse);
        assertThat(rejection(change(casey, Optional.empty(), Optional.of(false))))
                .isEqualTo(inUse);
    }

    @Test
    void the_last_admin_neither_goes_nor_becomes_less() {
        User jane = acme.founded().admin();

        assertThat(rejection(remove(jane))).isInstanceOf(Rejection.InUse.class);
        assertThat(rejection(change(jane, Optional.of(Role.VIEWER), Optional.empty())))
                .isInstanceOf(Rejection.InUse.class);
        assertThat(rejection(change(jane, Optional.empty(), Optional.of(false))))
                .isInstanceOf(Rejection.InUse.class);
    }

    @Test
    void where_there_is_another_admin_the_first_may_go_once_another_one_hears_of_what_nobody_else_could_be_told() {
        User casey = acme.user("Casey", Role.ADMIN);
        Actor byCasey = Acme.actor(casey, Scope.ALL);
        RemoveUser command = new RemoveUser(acme.founded().admin().id(), OptionalLong.empty());
        assertThat(rejection(users.remove(Request.by(byCasey), command)))
                .isEqualTo(new Rejection.InUse(Rejection.Kind.USER, List.of("setting catch-all")));
        acme.tocsin().escalationSettings().setCatchAll(Request.by(byCasey), casey.email());

        assertThat(users.remove(Request.by(byCasey), command).orElseThrow().active())
                .isFalse();
        assertThat(rejection(users.remove(Request.by(byCasey), new RemoveUser(casey.id(), OptionalLong.empty()))))
                .isInstanceOf(Rejection.InUse.class);
    }

    @Test
    void only_an_admin_changes_users_and_a_viewer_reads_them() {
        Actor viewer = acme.viewer();

        assertThat(rejection(users.add(Request.by(viewer), new AddUser(Acme.profile("Casey", Role.ADMIN)))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(users.list(viewer, true, Search.first(10)).orElseThrow().items())
                .hasSize(2);
    }

    private List<User> found(boolean active, String text) {
        return users.list(acme.jane(), active, Search.first(10).containing(text))
                .orElseThrow()
                .items();
    }

    private IncidentNumber acknowledgedBy(User user) {
        IncidentNumber number = acme.openIncidentOn(acme.service("Checkout")).number();
        acme.tocsin()
                .desk()
                .acknowledge(
                        Request.by(Acme.actor(user, Scope.ALL)),
                        new Acknowledge(IncidentRef.of(number), OptionalLong.empty()))
                .orElseThrow();
        return number;
    }

    private void resolvedBy(User user) {
        IncidentRef incident = IncidentRef.of(acknowledgedBy(user));
        acme.tocsin()
                .desk()
                .changeStatus(Request.by(acme.jane()), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
    }

    private Outcome<User> change(User user, Optional<Role> role, Optional<Boolean> active) {
        return users.change(
                Request.by(acme.jane()),
                new ChangeUser(
                        user.id(),
                        Optional.empty(),
                        Optional.empty(),
                        role,
                        Change.keep(),
                        Optional.empty(),
                        active,
                        OptionalLong.empty()));
    }

    private static ChangeUser readdressed(User user, String email) {
        return new ChangeUser(
                user.id(),
                Optional.empty(),
                Optional.of(new Email(email)),
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private Outcome<User> remove(User user) {
        return users.remove(Request.by(acme.jane()), new RemoveUser(user.id(), OptionalLong.empty()));
    }
}
