package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However many nodes claim at once, and whatever people do meanwhile, a deadline takes effect once. */
public interface ManyClaimersContract extends PortsUnderTest {

    int CLAIMERS = 4;
    int EACH = 20;
    int POSITIONS = 3 * EACH;

    @Test
    default void many_claimers_share_what_is_due_and_nothing_is_done_twice() {
        Watch watch = Watch.overNothing(ports());
        List<World> worlds = List.of(World.in(ports()), World.in(ports()), World.in(ports()));
        worlds.forEach(ManyClaimersContract::opened);
        int done = AtOnce.all(CLAIMERS, who -> untilNothingIsDue(watch, Watch.WARNING)).stream()
                .mapToInt(changed -> changed)
                .sum();
        assertThat(done).isEqualTo(worlds.size() * EACH);
        for (World world : worlds) {
            assertThat(entries(world))
                    .filteredOn(ManyClaimersContract::isWarning)
                    .hasSize(EACH);
            assertThat(entries(world))
                    .extracting(TimelineEntry::position)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, POSITIONS).boxed().toList());
        }
    }

    @Test
    default void people_and_time_lose_nothing_of_each_other() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        List<StoredIncident> incidents = opened(world);
        AtOnce.all(
                CLAIMERS,
                who -> who == 0
                        ? incidents.stream()
                                .mapToInt(incident -> answered(world, incident))
                                .sum()
                        : untilNothingIsDue(watch, Watch.BREACH));
        for (StoredIncident incident : incidents) {
            StoredIncident now = world.cases().now(incident);
            List<TimelineEntry> told = world.cases().timeline(incident);
            assertThat(now.incident().acknowledgement()).isPresent();
            assertThat(told).filteredOn(ManyClaimersContract::isWarning).hasSize(1);
            assertThat(told)
                    .filteredOn(entry -> entry.entry().type().equals("SLA_BREACHED"))
                    .hasSize(1);
            assertThat(told)
                    .filteredOn(entry -> entry.entry().type().equals("ACKNOWLEDGED"))
                    .hasSize(1);
        }
    }

    @Test
    default void what_one_holds_the_others_pass_over_without_waiting_for_it() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        List<StoredIncident> incidents =
                List.of(world.cases().anIncidentUnderWay(), world.cases().anIncidentUnderWay());
        AtomicInteger byOthers = new AtomicInteger();
        int byMe = ports().dueIncidents().claimDue(Watch.WARNING, 1, held -> {
            assertThat(AtOnce.end(AtOnce.aside(() -> watch.claim(held.getFirst(), Watch.WARNING))))
                    .isFalse();
            byOthers.set(AtOnce.end(AtOnce.aside(() -> watch.claimDue(Watch.WARNING, 10))));
            return watch.elapse(Watch.WARNING).on(held);
        });
        assertThat(byMe).isEqualTo(1);
        assertThat(byOthers).hasValue(1);
        assertThat(incidents)
                .allSatisfy(
                        incident -> assertThat(world.cases().timeline(incident)).hasSize(3));
    }

    @Test
    default void an_answer_that_comes_while_time_is_decided_is_not_lost_and_time_says_what_it_did() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        int changed = meanwhile(
                watch, () -> world.cases().then(world.cases().now(incident), Deed.acknowledge(world.casey())));
        assertThat(world.cases().now(incident).incident().acknowledgement()).isPresent();
        assertThat(world.cases().timeline(incident))
                .filteredOn(ManyClaimersContract::isWarning)
                .hasSize(changed);
    }

    @Test
    default void a_comment_that_comes_while_time_is_decided_is_in_nobodys_way() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        int changed = meanwhile(watch, () -> world.cases().then(incident, Deed.comment("Here", world.casey())));
        assertThat(changed).isEqualTo(1);
        assertThat(world.cases().timeline(incident)).hasSize(4);
        assertThat(world.cases().now(incident).revision()).isEqualTo(incident.revision() + 1);
    }

    @Test
    default void what_is_deleted_while_time_is_decided_is_gone() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        meanwhile(watch, () -> world.cases().then(world.cases().now(incident), Deed.delete(world.jane())));
        assertThat(world.cases().find(incident.incident().id())).isEmpty();
        assertThat(watch.due(Watch.BREACH)).isEmpty();
    }

    /** Claims what is due, and while it is being decided on, somebody else acts. */
    private int meanwhile(Watch watch, Runnable deed) {
        AtomicReference<Optional<Future<Integer>>> acting = new AtomicReference<>(Optional.empty());
        int changed = ports().dueIncidents().claimDue(Watch.WARNING, 10, held -> {
            Future<Integer> running = AtOnce.aside(() -> AtOnce.insist(deed));
            acting.set(Optional.of(running));
            AtOnce.letRun(running);
            return watch.elapse(Watch.WARNING).on(held);
        });
        assertThat(AtOnce.end(acting.get().orElseThrow())).isEqualTo(1);
        return changed;
    }

    private static int untilNothingIsDue(Watch watch, Instant now) {
        int done = 0;
        while (!watch.due(now).isEmpty()) {
            done += watch.claimDue(now, 7);
        }
        return done;
    }

    /** Just too late, so that its warning and its breach are told whoever comes first. */
    private static int answered(World world, StoredIncident incident) {
        return AtOnce.insist(
                () -> world.cases().then(world.cases().now(incident), Deed.acknowledge(world.casey(), Watch.BREACH)));
    }

    private static List<StoredIncident> opened(World world) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> world.cases().anIncidentUnderWay())
                .toList();
    }

    private static List<TimelineEntry> entries(World world) {
        return world.cases().list(Showing.all().filter()).stream()
                .flatMap(shown ->
                        world
                                .cases()
                                .timeline(world.cases()
                                        .find(shown.snapshot().id())
                                        .orElseThrow())
                                .stream())
                .toList();
    }

    private static boolean isWarning(TimelineEntry entry) {
        return entry.entry().type().equals("SLA_WARNING");
    }
}
