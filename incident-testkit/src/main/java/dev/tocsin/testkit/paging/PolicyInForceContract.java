package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.PolicyWrite.BindPolicy;
import dev.tocsin.application.port.PolicyWrite.SavePolicy;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which policy is in force for an incident: of those that its organization has, as things are now. */
public interface PolicyInForceContract extends PortsUnderTest {

    @Test
    default void without_any_that_is_set_no_policy_is_in_force() {
        World world = World.in(ports());
        world.adds().policy(Additions.waking("Idle", world.jane()));
        assertThat(asked(world, world.cases().anUnansweredIncident()).plan()).isEmpty();
    }

    @Test
    default void the_severitys_policy_is_in_force_before_the_one_for_all_the_rest() {
        World world = World.in(ports());
        EscalationPlan rest = inForce(world, Optional.empty(), "Rest");
        StoredIncident worse = world.cases().draft("a").severity(Severity.SEV1).opened();
        StoredIncident lighter =
                world.cases().draft("b").severity(Severity.SEV3).opened();
        assertThat(asked(world, worse).plan()).contains(rest);

        EscalationPlan worst = inForce(world, Optional.of(Severity.SEV1), "Worst");
        assertThat(asked(world, worse).plan()).contains(worst);
        assertThat(asked(world, lighter).plan()).contains(rest);
        StoredIncident lowered = world.cases().then(worse, Deed.severity(Severity.SEV3, world.jane()));
        assertThat(asked(world, lowered).plan()).contains(rest);
    }

    @Test
    default void a_service_has_its_own_policy_before_all_others_and_the_first_one_named_decides() {
        World world = World.in(ports());
        inForce(world, Optional.empty(), "Rest");
        inForce(world, Optional.of(Severity.SEV1), "Worst");
        Service without = world.adds().service("Without");
        EscalationPolicy search = world.adds().policy(Additions.waking("Search", world.jane()));
        EscalationPolicy basket = world.adds().policy(Additions.waking("Basket", world.casey()));
        Service first = having(world, "First", search);
        Service second = having(world, "Second", basket);

        assertThat(plan(world, without, first, second)).contains(search.plan());
        assertThat(plan(world, without, second, first)).contains(basket.plan());
        assertThat(plan(world, without).map(EscalationPlan::name)).contains("Worst");
        StoredIncident onNothing =
                world.cases().draft("Odd").affecting(Impact.NONE).opened();
        assertThat(asked(world, onNothing).plan().map(EscalationPlan::name)).contains("Worst");
    }

    @Test
    default void a_policy_is_in_force_as_it_is_now() {
        World world = World.in(ports());
        EscalationPolicy policy = world.adds().policy(Additions.waking("Platform", world.jane()));
        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.of(policy.id())));
        StoredIncident incident = world.cases().anUnansweredIncident();
        EscalationPolicy edited =
                policy.with(Additions.waking("Foundations", world.casey(), world.jane()), World.NOON.plusSeconds(1));
        world.keep(new SavePolicy(edited));
        assertThat(asked(world, incident).plan()).contains(edited.plan());

        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.empty()));
        assertThat(asked(world, incident).plan()).isEmpty();
    }

    @Test
    default void another_organizations_policies_are_in_force_for_none_of_ours() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        inForce(theirs, Optional.empty(), "Rest");
        assertThat(asked(ours, ours.cases().anUnansweredIncident()).plan()).isEmpty();
    }

    @Test
    default void many_incidents_of_several_organizations_are_asked_for_in_one_go() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        EscalationPlan ourRest = inForce(ours, Optional.empty(), "Rest");
        EscalationPlan ourWorst = inForce(ours, Optional.of(Severity.SEV0), "Worst");
        EscalationPlan theirRest = inForce(theirs, Optional.empty(), "Rest");
        Incident one = ours.cases().anUnansweredIncident().incident();
        Incident worse =
                ours.cases().draft("b").severity(Severity.SEV0).opened().incident();
        Incident other = theirs.cases().anUnansweredIncident().incident();
        Incident worseThere =
                theirs.cases().draft("b").severity(Severity.SEV0).opened().incident();

        Map<?, OnCall> asked = ports().onCallBook().ask(List.of(one, other, worse, worseThere), World.NOON);
        assertThat(asked).hasSize(4);
        assertThat(Stream.of(one, worse, other, worseThere)
                        .map(incident ->
                                Objects.requireNonNull(asked.get(incident.id())).plan()))
                .containsExactly(
                        Optional.of(ourRest), Optional.of(ourWorst), Optional.of(theirRest), Optional.of(theirRest));
    }

    @Test
    default void who_asks_for_nothing_gets_nothing() {
        assertThat(ports().onCallBook().ask(List.of(), World.NOON)).isEmpty();
    }

    private static OnCall asked(World world, StoredIncident incident) {
        return Objects.requireNonNull(world.ports()
                .onCallBook()
                .ask(List.of(incident.incident()), World.NOON)
                .get(incident.incident().id()));
    }

    private static Optional<EscalationPlan> plan(World world, Service... services) {
        return asked(world, world.cases().draft("Down").on(List.of(services)).opened())
                .plan();
    }

    private static EscalationPlan inForce(World world, Optional<Severity> severity, String name) {
        EscalationPolicy policy = world.adds().policy(Additions.waking(name, world.jane()));
        world.keep(new BindPolicy(world.id(), severity, Optional.of(policy.id())));
        return policy.plan();
    }

    private static Service having(World world, String name, EscalationPolicy policy) {
        Service service = world.adds()
                .service(name)
                .describedAs(name, Optional.empty(), Optional.empty(), Optional.of(policy.ref()), World.NOON);
        world.keep(new SaveService(service));
        return service;
    }
}
