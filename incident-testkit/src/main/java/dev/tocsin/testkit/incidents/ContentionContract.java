package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for one writer holds for many at once. */
public interface ContentionContract extends PortsUnderTest {

    int WRITERS = 8;
    int RIVALS = 12;

    @Test
    default void many_writers_get_numbers_and_positions_without_a_gap_and_none_twice() {
        int each = 25;
        int all = WRITERS * each;
        World world = World.in(ports());
        List<Changeset> openings = IntStream.range(0, all)
                .mapToObj(i -> Changeset.of(world.cases().draft("Incident " + i).write()))
                .toList();
        List<Placed> placed =
                AtOnce.all(WRITERS, who -> opened(world, openings.subList(who * each, (who + 1) * each))).stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(placed)
                .extracting(one -> one.number().sequence())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, all).boxed().toList());
        assertThat(placed)
                .extracting(Placed::firstPosition)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
    }

    @Test
    default void no_change_is_lost_when_many_change_one_incident() {
        int each = 5;
        int all = WRITERS * each;
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident opened = cases.anUnansweredIncident();
        AtOnce.all(
                WRITERS,
                who -> IntStream.range(0, each)
                        .map(turn -> AtOnce.insist(() -> cases.then(
                                cases.now(opened), Deed.retitle("Title " + turn + " of writer " + who, world.jane()))))
                        .sum());
        StoredIncident last = cases.now(opened);
        assertThat(last.incident().version()).isEqualTo(opened.incident().version() + all);
        assertThat(last.revision()).isEqualTo(opened.revision() + all);
        assertThat(cases.timeline(opened))
                .extracting(TimelineEntry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + all).boxed().toList());
    }

    @Test
    default void comments_need_no_second_attempt_while_others_change_the_incident() {
        int each = 10;
        int all = WRITERS * each;
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        AtOnce.all(
                WRITERS,
                who -> IntStream.range(0, each)
                        .map(turn -> who == 0
                                ? AtOnce.insist(
                                        () -> cases.then(cases.now(read), Deed.retitle("Title " + turn, world.jane())))
                                : commented(cases, read, turn + " of " + who))
                        .sum());
        assertThat(cases.timeline(read)).hasSize(1 + all);
        assertThat(cases.now(read).revision()).isEqualTo(read.revision() + each);
    }

    @Test
    default void of_many_who_come_with_one_key_at_once_one_is_kept() {
        World world = World.in(ports());
        List<Commit> commits = AtOnce.all(
                RIVALS,
                who -> ports().store()
                        .commit(Changeset.of(
                                        world.cases().draft("Opened by " + who).write())
                                .with(Optional.of(world.receipt("once")))));
        assertThat(commits).filteredOn(Commit.Kept.class::isInstance).hasSize(1);
        assertThat(commits)
                .filteredOn(commit -> !(commit instanceof Commit.Kept))
                .allMatch(commit -> commit instanceof Commit.KeyTaken || commit instanceof Commit.KeyInProgress);
        Placed next = world.keep(
                        Changeset.of(world.cases().draft("Checkout is down").write()))
                .incidents()
                .getFirst();
        assertThat(next.number().sequence()).isEqualTo(2);
        assertThat(next.firstPosition()).isEqualTo(2);
    }

    @Test
    default void what_is_wrong_with_some_is_told_to_them_alone_when_many_come_at_once() {
        int each = 12;
        List<World> worlds = List.of(World.in(ports()), World.in(ports()), World.in(ports()));
        worlds.forEach(world -> world.keep(
                Changeset.of(world.cases().draft("The first").write()).with(Optional.of(world.receipt("used")))));
        List<String> told = AtOnce.all(worlds.size() * each, who -> {
            World world = worlds.get(who % worlds.size());
            return switch (who / worlds.size() % 3) {
                case 0 -> outcome(world, world.cases().draft("Good").write(), "key " + who);
                case 1 -> outcome(world, world.cases().draft("Once more").write(), "used");
                default -> outcome(world, onNobodysService(world), "key " + who);
            };
        });
        assertThat(told)
                .containsExactlyElementsOf(IntStream.range(0, worlds.size() * each)
                        .mapToObj(who -> List.of("kept", "key taken", "stale").get(who / worlds.size() % 3))
                        .toList());
        for (World world : worlds) {
            assertThat(world.cases().list(IncidentFilter.OPEN))
                    .extracting(summary -> summary.number().sequence())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 1 + each / 3).boxed().toList());
        }
    }

    private static String outcome(World world, IncidentWrite write, String key) {
        try {
            Changeset changes = Changeset.of(write).with(Optional.of(world.receipt(key)));
            return world.ports().store().commit(changes) instanceof Commit.Kept ? "kept" : "key taken";
        } catch (StaleException stale) {
            return "stale";
        }
    }

    private static IncidentWrite onNobodysService(World world) {
        ServiceId nobodys = new ServiceId(world.ports().ids().next());
        return world.cases()
                .draft("Bad")
                .affecting(new Impact(List.of(nobodys), List.of(), List.of()))
                .write();
    }

    private static List<Placed> opened(World world, List<Changeset> openings) {
        return openings.stream()
                .map(opening -> world.keep(opening).incidents().getFirst())
                .toList();
    }

    private static int commented(Casebook cases, StoredIncident read, String text) {
        cases.then(read, Deed.comment(text, cases.world().casey()));
        return 1;
    }
}
