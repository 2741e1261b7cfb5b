package dev.tocsin.application;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Permission PERMISSION = Permission.CHANGE_COMPONENTS;
    private static final Rejection NO = Invalid.field("name", "is odd");

    private final Acme acme = new Acme();
    private final Commands commands = Commands.on(acme.ports());
    private final List<String> attempts = new ArrayList<>();

    @Test
    void what_is_ready_is_kept_and_its_result_answered() {
        Outcome<String> outcome = commands.run(byJane(), PERMISSION, ready("staging"));

        assertThat(outcome).isEqualTo(Outcome.done("staging"));
        assertThat(kept("staging")).isTrue();
    }

    @Test
    void the_result_knows_what_only_the_commit_could_say() {
        Supplier<Attempt<String, Integer>> attempt = () -> new Attempt.Ready<>(
                changes("staging"), "draft", kept -> kept.incidents().size());

        assertThat(commands.run(byJane(), PERMISSION, attempt)).isEqualTo(Outcome.done(0));
    }

    @Test
    void what_is_settled_is_answered_and_nothing_kept() {
        assertThat(commands.run(byJane(), PERMISSION, () -> Attempt.<String, String>settled("as it was")))
                .isEqualTo(Outcome.done("as it was"));
    }

    @Test
    void whoever_lacks_the_scope_is_told_before_anything_is_read() {
        Actor limited = Acme.actor(acme.founded().admin(), Scope.INCIDENTS_WRITE);

        Outcome<String> outcome = commands.run(Request.by(limited), PERMISSION, ready("staging"));

        assertThat(rejection(outcome)).isEqualTo(new Rejection.MissingScope(Scope.COMPONENTS_WRITE));
        assertThat(attempts).isEmpty();
    }

    @Test
    void a_repetition_is_answered_from_what_was_kept_the_first_time() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));

        Outcome<String> again = commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("testing"));

        assertThat(again).isEqualTo(new Outcome.Replayed<>("staging", Optional.empty(), OptionalLong.empty()));
        assertThat(kept("testing")).isFalse();
    }

    @Test
    void a_repetition_is_answered_the_same_when_it_would_be_refused_by_now() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));

        assertThat(commands.run(byJaneOnce("k1", "post"), PERMISSION, this::rejected))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void a_repetition_is_answered_the_same_when_nothing_is_left_to_do() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));

        assertThat(commands.run(byJaneOnce("k1", "post"), PERMISSION, () -> Attempt.<String, String>settled("so")))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void a_repetition_is_answered_the_same_when_its_version_has_passed_by_now() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));

        assertThat(commands.run(byJaneOnce("k1", "post"), PERMISSION, this::outdated))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void a_repetition_needs_the_same_rights_as_the_first_call() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));
        Actor limited = Acme.actor(acme.founded().admin(), Scope.INCIDENTS_WRITE);

        Outcome<String> again =
                commands.run(Request.<String>by(limited).once(once("k1", "post")), PERMISSION, ready("staging"));

        assertThat(rejection(again)).isInstanceOf(Rejection.MissingScope.class);
    }

    @Test
    void a_key_is_not_for_another_command() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));

        assertThat(rejection(commands.run(byJaneOnce("k1", "patch"), PERMISSION, ready("testing"))))
                .isEqualTo(new Rejection.KeyReused());
    }

    @Test
    void a_key_is_not_for_another_caller() {
        commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"));
        User casey = acme.user("Casey", Role.ADMIN);

        Outcome<String> byCasey = commands.run(
                Request.<String>by(Acme.actor(casey, Scope.ALL)).once(once("k1", "post")),
                PERMISSION,
                ready("testing"));

        assertThat(rejection(byCasey)).isEqualTo(new Rejection.KeyReused());
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        assertThat(rejection(commands.run(byJaneOnce("k1", "post"), PERMISSION, this::rejected)))
                .isEqualTo(NO);

        assertThat(commands.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging")))
                .isEqualTo(Outcome.done("staging"));
    }

    @Test
    void what_has_moved_is_decided_again() {
        Commands twiceUnlucky =
                new Commands(unlucky(2), acme.ports().receipts(), acme.ports().clock());

        assertThat(twiceUnlucky.run(byJane(), PERMISSION, ready("staging"))).isEqualTo(Outcome.done("staging"));
        assertThat(attempts).hasSize(3);
    }

    @Test
    void what_moves_three_times_is_given_up() {
        Commands unlucky =
                new Commands(unlucky(3), acme.ports().receipts(), acme.ports().clock());

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> unlucky.run(byJane(), PERMISSION, ready("staging")));
        assertThat(attempts).hasSize(3);
    }

    @Test
    void an_expectation_that_fails_is_not_tried_again() {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> commands.run(byJane(), PERMISSION, this::outdated));
        assertThat(attempts).hasSize(1);
    }

    @Test
    void whoever_comes_while_the_first_call_runs_is_told_so() {
        Store busy = changes -> new Commit.KeyInProgress();
        Commands commandsOnBusy =
                new Commands(busy, acme.ports().receipts(), acme.ports().clock());

        assertThat(rejection(commandsOnBusy.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging"))))
                .isEqualTo(new Rejection.KeyInProgress());
    }

    @Test
    void a_key_that_is_forgotten_between_commit_and_look_is_free_again() {
        List<Commit> answers = new ArrayList<>(List.of(new Commit.KeyTaken(), new Commit.Kept(List.of())));
        Commands forgetful = new Commands(
                changes -> answers.removeFirst(),
                acme.ports().receipts(),
                acme.ports().clock());

        assertThat(forgetful.run(byJaneOnce("k1", "post"), PERMISSION, ready("staging")))
                .isEqualTo(Outcome.done("staging"));
    }

    private Request<String> byJane() {
        return Request.by(acme.jane());
    }

    private Request<String> byJaneOnce(String key, String fingerprint) {
        return Request.<String>by(acme.jane()).once(once(key, fingerprint));
    }

    private Supplier<Attempt<String, String>> ready(String environment) {
        return () -> {
            attempts.add(environment);
            return Attempt.ready(changes(environment), environment);
        };
    }

    private Attempt<String, String> rejected() {
        return Attempt.rejected(NO);
    }

    private Attempt<String, String> outdated() {
        attempts.add("outdated");
        throw new StaleException("the caller has seen another version");
    }

    private Changeset changes(String environment) {
        return Changeset.of(new RecordWrite.SaveEnvironment(Environment.added(
                acme.jane().organization(), new EnvironmentId(acme.ports().ids().next()), environment, Acme.NOON)));
    }

    private boolean kept(String environment) {
        return acme.ports()
                .environments()
                .findByName(acme.jane().organization(), environment)
                .isPresent();
    }

    /** Somebody else is faster, so many times. */
    private Store unlucky(int times) {
        List<StaleException> stale = new ArrayList<>();
        return changes -> {
            if (stale.size() < times) {
                stale.add(new StaleException("somebody was faster"));
                throw stale.getLast();
            }
            return acme.ports().store().commit(changes);
        };
    }
}
