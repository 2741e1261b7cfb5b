package dev.tocsin.application.escalation;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.POLICY;
import static dev.tocsin.application.escalation.Watchroom.level;
import static dev.tocsin.application.escalation.Watchroom.onCallIn;
import static dev.tocsin.application.escalation.Watchroom.person;
import static dev.tocsin.application.escalation.Watchroom.policy;
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
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.application.escalation.PolicyDesk.ChangePolicy;
import dev.tocsin.application.escalation.PolicyDesk.RemovePolicy;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PolicyDeskTest {

    private final Watchroom room = new Watchroom();
    private final Actor jane = room.jane;
    private final PolicyDesk policies = room.tocsin.policies();

    @Test
    void targets_are_those_whom_the_names_mean_and_are_known_by_them() {
        Schedule primary = room.schedule("Primary", "Casey");

        KnownPolicy known = add(policy("Platform", level(5, onCallIn("PRIMARY"), person("Robin"))))
                .orElseThrow();

        Target robin = new Target.Person(room.robin.id());
        assertThat(known.policy().plan())
                .isEqualTo(new EscalationPlan(
                        "Platform",
                        List.of(new Level(List.of(new Target.OnSchedule(primary.id()), robin), Duration.ofMinutes(5))),
                        0,
                        Optional.empty()));
        assertThat(known.people()).isEqualTo(Map.of(room.robin.id(), room.robin.responder()));
        assertThat(known.schedules()).isEqualTo(Map.of(primary.id(), "Primary"));
        assertThat(policies.get(jane, id(known))).isEqualTo(Outcome.done(known));
    }

    @Test
    void everything_that_nobody_knows_is_named_at_once_with_its_place() {
        AddPolicy command = policy(
                "Platform",
                level(5, person("Casey"), person("Nn")),
                level(5, onCallIn("Nowhere")),
                level(5, person("Nn")));

        assertThat(rejection(add(command)))
                .isEqualTo(new Invalid(List.of(
                        new Invalid.Field("levels[0].targets[1].email", "no active user has this address"),
                        new Invalid.Field("levels[1].targets[0].schedule", "no schedule has this name"),
                        new Invalid.Field("levels[2].targets[0].email", "no active user has this address"))));
        assertThat(policies.list(jane, Search.first(1)).orElseThrow().items()).isEmpty();
    }

    @Test
    void who_has_left_or_is_of_another_organization_is_not_woken() {
        room.acme.found("Umbrella", "umbrella");
        room.leaves(room.robin).orElseThrow();

        assertThat(rejection(add(policy("Platform", level(5, person("Robin"), person("Omar"))))))
                .isEqualTo(new Invalid(List.of(
                        new Invalid.Field("levels[0].targets[0].email", "no active user has this address"),
                        new Invalid.Field("levels[0].targets[1].email", "no active user has this address"))));
    }

    @Test
    void a_name_is_taken_in_any_case() {
        room.waking("Platform", "Casey");
        KnownPolicy other = room.waking("Shop", "Casey");

        Rejection taken = new Rejection.Taken(POLICY, "name", "PLATFORM");
        assertThat(rejection(add(policy("PLATFORM", level(5, person("Casey"))))))
                .isEqualTo(taken);
        assertThat(rejection(change(other, named("PLATFORM")))).isEqualTo(taken);
        assertThat(change(other, named("SHOP")).orElseThrow().policy().plan().name())
                .isEqualTo("SHOP");
    }

    @Test
    void a_change_says_what_shall_be_different_and_the_rest_stays() {
        KnownPolicy known = room.waking("Platform", "Casey");
        Change<Duration> hour = Change.to(Duration.ofHours(1));

        KnownPolicy renamed = change(known, named("Core")).orElseThrow();
        KnownPolicy watched = change(renamed, new Amendment(Optional.empty(), Optional.empty(), Optional.of(2), hour))
                .orElseThrow();
        KnownPolicy replanned =
                change(watched, levels(level(9, person("Robin")))).orElseThrow();

        assertThat(renamed.policy().plan().levels())
                .isEqualTo(known.policy().plan().levels());
        assertThat(renamed.people()).isEqualTo(known.people());
        assertThat(replanned.policy().plan())
                .isEqualTo(new EscalationPlan(
                        "Core",
                        List.of(new Level(List.of(new Target.Person(room.robin.id())), Duration.ofMinutes(9))),
                        2,
                        Optional.of(Duration.ofHours(1))));
        assertThat(replanned.people()).containsOnlyKeys(room.robin.id());
        assertThat(replanned.policy().version()).isEqualTo(4);
    }

    @Test
    void an_acknowledge_timeout_can_be_taken_away() {
        KnownPolicy known = add(new AddPolicy(
                        "Platform", List.of(level(5, person("Casey"))), 0, Optional.of(Duration.ofMinutes(9))))
                .orElseThrow();

        KnownPolicy changed = change(
                        known, new Amendment(Optional.empty(), Optional.empty(), Optional.empty(), Change.clear()))
                .orElseThrow();

        assertThat(changed.policy().plan().acknowledgeTimeout()).isEmpty();
    }

    @Test
    void a_change_to_what_is_so_already_changes_nothing() {
        KnownPolicy known = room.waking("Platform", "Casey");
        Amendment same = new Amendment(
                Optional.of("Platform"), Optional.of(level(5, person("CASEY"))), Optional.of(0), Change.clear());

        assertThat(change(known, same)).isEqualTo(Outcome.done(known));
    }

    @Test
    void a_change_to_whom_nobody_knows_is_named_like_an_addition() {
        KnownPolicy known = room.waking("Platform", "Casey");

        assertThat(rejection(change(known, levels(level(5, person("Nn"))))))
                .isEqualTo(Invalid.field("levels[0].targets[0].email", "no active user has this address"));
        assertThat(policies.get(jane, id(known))).isEqualTo(Outcome.done(known));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        KnownPolicy known = room.waking("Platform", "Casey");
        ChangePolicy change = named("Other").command(id(known), OptionalLong.of(2));
        RemovePolicy remove = new RemovePolicy(id(known), OptionalLong.of(2));

        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> policies.change(Request.by(jane), change));
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> policies.remove(Request.by(jane), remove));
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        AddPolicy command = policy("Platform", level(5, person("Casey")));
        KnownPolicy known = policies.add(new Request<>(jane, Optional.of(once("K1", "add"))), command)
                .orElseThrow();
        RemovePolicy remove = new RemovePolicy(id(known), OptionalLong.of(1));
        policies.remove(new Request<>(jane, Optional.of(once("K2", "remove"))), remove)
                .orElseThrow();

        assertThat(policies.add(new Request<>(jane, Optional.of(once("K1", "add"))), command))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(policies.remove(new Request<>(jane, Optional.of(once("K2", "remove"))), remove))
                .isInstanceOf(Outcome.Replayed.class);
        assertThat(policies.list(jane, Search.first(10)).orElseThrow().items()).isEmpty();
    }

    @Test
    void what_is_removed_is_gone_and_its_name_is_free() {
        KnownPolicy known = room.waking("Platform", "Casey");

        assertThat(room.remove(known)).isEqualTo(Outcome.done(known));

        Rejection unknown = new Rejection.Unknown(POLICY, id(known).value().toString());
        assertThat(rejection(policies.get(jane, id(known)))).isEqualTo(unknown);
        assertThat(rejection(room.remove(known))).isEqualTo(unknown);
        assertThat(rejection(change(known, named("Other")))).isEqualTo(unknown);
        assertThat(id(room.waking("Platform", "Casey"))).isNotEqualTo(id(known));
    }

    @Test
    void what_another_organization_has_does_not_exist() {
        KnownPolicy known = room.waking("Platform", "Casey");
        Actor omar = room.acme.found("Umbrella", "umbrella").actor();
        RemovePolicy remove = new RemovePolicy(id(known), OptionalLong.empty());

        assertThat(rejection(policies.get(omar, id(known)))).isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(policies.remove(Request.by(omar), remove))).isInstanceOf(Rejection.Unknown.class);
        assertThat(policies.list(omar, Search.first(10)).orElseThrow().items()).isEmpty();
    }

    @Test
    void only_an_admin_says_whom_to_wake_and_a_viewer_reads_it() {
        KnownPolicy known = room.waking("Platform", "Casey");
        Actor casey = Acme.actor(room.casey, Scope.ALL);

        assertThat(rejection(policies.add(Request.by(casey), policy("Other", level(5, person("Casey"))))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(policies.get(room.acme.viewer(), id(known))).isEqualTo(Outcome.done(known));
    }

    @Test
    void saying_it_takes_the_scope_to_write_and_looking_the_one_to_read() {
        KnownPolicy known = room.waking("Platform", "Casey");
        Actor reader = Acme.actor(room.acme.founded().admin(), Scope.ONCALL_READ);
        Actor writer = Acme.actor(room.acme.founded().admin(), Scope.ONCALL_WRITE);

        assertThat(rejection(policies.remove(Request.by(reader), new RemovePolicy(id(known), OptionalLong.empty()))))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_WRITE));
        assertThat(rejection(policies.get(writer, id(known)))).isEqualTo(new Rejection.MissingScope(Scope.ONCALL_READ));
    }

    /** What a change says, all of it. */
    private record Amendment(
            Optional<String> name, Optional<WantedLevel> level, Optional<Integer> repeat, Change<Duration> timeout) {

        ChangePolicy command(PolicyId policy, OptionalLong version) {
            return new ChangePolicy(policy, name, level.map(List::of), repeat, timeout, version);
        }
    }

    private static Amendment named(String name) {
        return new Amendment(Optional.of(name), Optional.empty(), Optional.empty(), Change.keep());
    }

    private static Amendment levels(WantedLevel level) {
        return new Amendment(Optional.empty(), Optional.of(level), Optional.empty(), Change.keep());
    }

    private Outcome<KnownPolicy> add(AddPolicy command) {
        return policies.add(Request.by(jane), command);
    }

    private Outcome<KnownPolicy> change(KnownPolicy known, Amendment amendment) {
        return policies.change(Request.by(jane), amendment.command(id(known), OptionalLong.empty()));
    }

    private static PolicyId id(KnownPolicy known) {
        return known.policy().id();
    }
}
