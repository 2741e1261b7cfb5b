package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PolicyWrite.BindPolicy;
import dev.tocsin.application.port.PolicyWrite.RemovePolicy;
import dev.tocsin.application.port.PolicyWrite.SavePolicy;
import dev.tocsin.application.port.PolicyWrite.SetCatchAll;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.ScheduleWrite.RemoveSchedule;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Usage.Use;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Policies} must do. */
public interface PoliciesContract extends PortsUnderTest {

    @Test
    default void a_policy_is_found_again_in_every_field_with_the_names_of_whom_it_wakes() {
        World world = World.in(ports());
        Schedule primary = world.adds().schedule("Primary", world.casey());
        EscalationPlan plan = new EscalationPlan(
                "Platform on call",
                List.of(
                        level(5, new Target.OnSchedule(primary.id()), person(world.jane())),
                        level(30, person(world.jane()))),
                2,
                Optional.of(Duration.ofMinutes(90)));
        EscalationPolicy policy = kept(world, plan);

        KnownPolicy known = new KnownPolicy(
                policy, Map.of(world.jane().id(), world.jane().responder()), Map.of(primary.id(), "Primary"));
        assertThat(ports().policies().find(world.id(), policy.id())).contains(known);
        assertThat(ports().policies().findByName(world.id(), "PLATFORM ON CALL"))
                .contains(known);
        assertThat(ports().policies()
                        .list(world.id(), Search.first(10).containing("form on"))
                        .items())
                .containsExactly(known);
        assertThat(ports().policies().find(World.in(ports()).id(), policy.id())).isEmpty();
    }

    @Test
    default void the_newest_policy_is_listed_first_and_each_once_however_many_it_wakes() {
        World world = World.in(ports());
        EscalationPolicy first = kept(world, waking("First", world.jane(), world.casey()));
        EscalationPolicy second = kept(world, waking("Second", world.casey()));
        assertThat(ports().policies().list(world.id(), Search.first(1)).items())
                .extracting(KnownPolicy::policy)
                .containsExactly(second);
        assertThat(ports().policies().list(world.id(), Search.first(10)).items())
                .extracting(KnownPolicy::policy)
                .containsExactly(second, first);
    }

    @Test
    default void a_policy_is_replaced_as_a_whole_by_the_version_that_follows() {
        World world = World.in(ports());
        EscalationPolicy before = kept(world, waking("Platform", world.jane()));
        EscalationPolicy next = before.with(waking("Nobody else", world.casey()), World.NOON.plusSeconds(1));
        world.keep(new SavePolicy(next));

        assertThat(ports().policies().find(world.id(), before.id()))
                .contains(new KnownPolicy(
                        next, Map.of(world.casey().id(), world.casey().responder()), Map.of()));
        assertStale(new SavePolicy(next));
        assertStale(new RemovePolicy(world.id(), next.id(), 1));
    }

    @Test
    default void a_name_is_had_once_whatever_the_case_and_by_each_organization() {
        World world = World.in(ports());
        kept(world, waking("Platform", world.jane()));
        assertStale(new SavePolicy(drafted(world, waking("PLATFORM", world.jane()))));
        World other = World.in(ports());
        kept(other, waking("Platform", other.jane()));
    }

    @Test
    default void whom_it_wakes_must_be_there_and_cannot_be_removed() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Schedule primary = world.adds().schedule("Primary", world.casey());
        User nobody = world.adds().stranger("Nobody", Role.VIEWER);
        World other = World.in(ports());
        assertStale(new SavePolicy(drafted(world, waking("Ours", nobody))));
        assertStale(new SavePolicy(drafted(other, waking("Theirs", robin))));

        EscalationPlan plan = new EscalationPlan(
                "Platform", List.of(level(5, new Target.OnSchedule(primary.id()), person(robin))), 0, Optional.empty());
        kept(world, plan);
        assertStale(new RecordWrite.RemoveUser(world.id(), robin.id(), robin.version()));
        assertStale(new RemoveSchedule(world.id(), primary.id(), primary.version()));
        Use use = new Use(Kind.POLICY, "Platform");
        assertThat(uses(world, new Usage.Subject.OfUser(robin.id(), World.NOON)))
                .containsExactly(use);
        assertThat(uses(world, new Usage.Subject.OfSchedule(primary.id()))).containsExactly(use);
    }

    @Test
    default void a_policy_is_bound_to_severities_and_for_all_the_rest() {
        World world = World.in(ports());
        EscalationPolicy worst = kept(world, waking("Worst", world.jane()));
        EscalationPolicy rest = kept(world, waking("Rest", world.casey()));
        assertThat(ports().policies().bindings(world.id())).isEqualTo(PolicyBindings.NONE);

        world.keep(new BindPolicy(world.id(), Optional.of(Severity.SEV0), Optional.of(rest.id())));
        world.keep(new BindPolicy(world.id(), Optional.of(Severity.SEV0), Optional.of(worst.id())));
        world.keep(new BindPolicy(world.id(), Optional.of(Severity.SEV4), Optional.of(worst.id())));
        world.keep(new BindPolicy(world.id(), Optional.of(Severity.SEV4), Optional.empty()));
        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.of(rest.id())));

        assertThat(ports().policies().bindings(world.id()))
                .isEqualTo(new PolicyBindings(Optional.of(rest.ref()), Map.of(Severity.SEV0, worst.ref())));
        World other = World.in(ports());
        assertThat(ports().policies().bindings(other.id())).isEqualTo(PolicyBindings.NONE);
        assertStale(new BindPolicy(other.id(), Optional.empty(), Optional.of(rest.id())));
    }

    @Test
    default void a_policy_that_is_in_force_cannot_be_removed_and_one_that_is_not_can() {
        World world = World.in(ports());
        EscalationPolicy policy = kept(world, waking("Platform", world.jane()));
        Service checkout = world.checkout()
                .describedAs("Checkout", Optional.empty(), Optional.empty(), Optional.of(policy.ref()), World.NOON);
        world.keep(new SaveService(checkout));
        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.of(policy.id())));
        assertThat(ports().services().find(world.id(), checkout.key())).contains(checkout);
        assertThat(uses(world, new Usage.Subject.OfPolicy(policy.id())))
                .containsExactly(new Use(Kind.SERVICE, "Checkout"), new Use(Kind.SETTING, "default"));
        assertStale(new RemovePolicy(world.id(), policy.id(), 1));

        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.empty()));
        assertStale(new RemovePolicy(world.id(), policy.id(), 1));
        world.keep(new SaveService(
                checkout.describedAs("Checkout", Optional.empty(), Optional.empty(), Optional.empty(), World.NOON)));
        world.keep(new RemovePolicy(world.id(), policy.id(), 1));
        assertThat(ports().policies().find(world.id(), policy.id())).isEmpty();
    }

    @Test
    default void a_service_cannot_have_a_policy_of_nobody_or_of_others() {
        World world = World.in(ports());
        EscalationPolicy theirs = kept(world, waking("Platform", world.jane()));
        World other = World.in(ports());
        assertStale(new SaveService(other.checkout()
                .describedAs("Checkout", Optional.empty(), Optional.empty(), Optional.of(theirs.ref()), World.NOON)));
        PolicyRef nobodys = new PolicyRef(new PolicyId(ports().ids().next()), "Nobody's");
        assertStale(new SaveService(world.checkout()
                .describedAs("Checkout", Optional.empty(), Optional.empty(), Optional.of(nobodys), World.NOON)));
    }

    @Test
    default void who_hears_of_what_nobody_else_could_be_told_is_set_by_each_organization() {
        World world = World.in(ports());
        assertThat(ports().policies().catchAll(world.id())).isEmpty();
        world.keep(new SetCatchAll(world.id(), new Email("ops@example.com")));
        world.keep(new SetCatchAll(world.id(), new Email("night@example.com")));
        assertThat(ports().policies().catchAll(world.id())).contains(new Email("night@example.com"));
        assertThat(ports().policies().catchAll(World.in(ports()).id())).isEmpty();
    }

    private List<Use> uses(World world, Usage.Subject subject) {
        return ports().usage().of(world.id(), subject).present();
    }

    private EscalationPolicy kept(World world, EscalationPlan plan) {
        EscalationPolicy policy = drafted(world, plan);
        world.keep(new SavePolicy(policy));
        return policy;
    }

    private EscalationPolicy drafted(World world, EscalationPlan plan) {
        return EscalationPolicy.added(world.id(), new PolicyId(ports().ids().next()), plan, World.NOON);
    }

    private static EscalationPlan waking(String name, User... people) {
        return new EscalationPlan(
                name,
                List.of(level(5, Stream.of(people).map(PoliciesContract::person).toArray(Target[]::new))),
                0,
                Optional.empty());
    }

    private static Level level(int minutes, Target... targets) {
        return new Level(List.of(targets), Duration.ofMinutes(minutes));
    }

    private static Target person(User user) {
        return new Target.Person(user.id());
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }
}
