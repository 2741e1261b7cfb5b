package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.adapter.persistence.GroupCommit.Ending;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.SeededText;
import dev.tocsin.testkit.SequentialIds;
import dev.tocsin.testkit.SettableClock;
import dev.tocsin.testkit.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What becomes of those who are written together. While the first is held in the middle of being written a crowd comes, which is a
 * full group and therefore goes at once.
 */
class GroupCommitTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final int CROWD = GroupQueue.FULL;
    private static final String HELD = "held";

    private final Ports ports =
            InMemory.ports(SettableClock.at(World.NOON), SequentialIds.fromOne(), new SeededText(1));
    private final World ours = World.in(ports);
    private final World theirs = World.in(ports);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Map<Receipt, String> receipts = new ConcurrentHashMap<>();
    private final GroupCommit groups = new GroupCommit(this::write, FOR_EVER);
    private volatile @Nullable Exception fault;
    private volatile boolean disturbed;

    @Test
    void everybody_is_told_what_was_assigned_to_their_own_incident() {
        List<Told> told = crowd();
        assertThat(told).extracting(Told::number).containsExactlyElementsOf(numbers());
    }

    @Test
    void a_receipt_goes_with_the_incident_that_it_came_with() {
        crowd();
        assertThat(receipts)
                .hasSize(CROWD)
                .allSatisfy((receipt, title) -> assertThat(receipt).isEqualTo(theirs.receipt(title)));
    }

    @Test
    void of_a_group_that_was_refused_everybody_is_sent_to_be_written_alone() {
        fault = new SQLException("one of the services is gone", "23503");
        assertThat(crowd()).allMatch(told -> told.ending().equals(Optional.of(new Ending.Alone())));
    }

    @Test
    void when_nobody_knows_whether_a_group_was_kept_nobody_is_sent_to_be_written_again() {
        fault = new SQLException("the connection is cut", "08006");
        assertThat(crowd()).allMatch(told -> told.failure().equals(Optional.ofNullable(fault)));
    }

    @Test
    void who_was_alone_is_told_at_once_what_was_wrong() {
        release.countDown();
        fault = new SQLException("the service is gone", "23503");
        assertThat(attempt(opening(ours, "Incident 1")).failure()).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void who_cannot_be_written_this_way_is_not_sent_to_try_it_once_more() {
        release.countDown();
        fault = new SQLException("not so", Faults.NOT_THIS_WAY);
        assertThat(attempt(opening(ours, "Incident 1")).ending()).contains(new Ending.NotThisWay());
    }

    @Test
    void a_bug_leaves_nobody_waiting_and_nobody_in_the_way() {
        fault = new IllegalStateException("a bug");
        List<Told> told = crowd();
        assertThat(told)
                .filteredOn(one -> one.failure().equals(Optional.ofNullable(fault)))
                .hasSize(1);
        assertThat(told)
                .filteredOn(one ->
                        one.failure().filter(SQLException.class::isInstance).isPresent())
                .hasSize(CROWD - 1);
        fault = null;
        assertThat(told(groups, opening(theirs, "Incident 7")).number()).isEqualTo(7);
    }

    @Test
    void whoever_is_held_up_holds_up_others_for_a_moment_only() {
        GroupCommit hasty = new GroupCommit(this::write, Duration.ofMillis(1));
        Future<Told> first = AtOnce.aside(() -> attempt(hasty, opening(ours, HELD)));
        await(held);
        assertThat(told(hasty, opening(theirs, "Incident 7")).number()).isEqualTo(7);
        assertThat(first).isNotDone();
        release.countDown();
        AtOnce.end(first);
    }

    @Test
    void an_interrupt_is_kept_for_later_and_does_not_end_the_wait() {
        Future<Told> first = AtOnce.aside(() -> attempt(opening(ours, HELD)));
        await(held);
        Future<Boolean> second = AtOnce.aside(() -> {
            Thread.currentThread().interrupt();
            assertThat(attempt(opening(ours, "Incident 7")).number()).isEqualTo(7);
            return Thread.interrupted();
        });
        AtOnce.letRun(second);
        assertThat(second).isNotDone();
        release.countDown();
        AtOnce.end(first);
        assertThat(AtOnce.end(second)).isTrue();
    }

    @Test
    void whoever_writes_for_others_is_not_disturbed_by_an_interrupt_of_their_own() {
        release.countDown();
        Future<Boolean> interrupted = AtOnce.aside(() -> {
            Thread.currentThread().interrupt();
            assertThat(attempt(opening(ours, "Incident 7")).number()).isEqualTo(7);
            return Thread.interrupted();
        });
        assertThat(AtOnce.end(interrupted)).isTrue();
        assertThat(disturbed).isFalse();
    }

    /** What somebody who commits came to know. */
    private record Told(Optional<Ending> ending, Optional<Exception> failure) {
        int number() {
            assertThat(ending).containsInstanceOf(Ending.Kept.class);
            return ((Ending.Kept) ending.orElseThrow()).placed().number().sequence();
        }
    }

    /** Titles of the crowd end in the number that is assigned to them here. */
    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, CROWD).boxed().toList();
    }

    /** All at once, while the first is held: in the order of their numbers. */
    private List<Told> crowd() {
        Future<Told> first = AtOnce.aside(() -> attempt(opening(ours, HELD)));
        await(held);
        List<Told> told = AtOnce.all(CROWD, who -> attempt(opening(theirs, "Incident " + (who + 1))));
        release.countDown();
        AtOnce.end(first);
        return told;
    }

    private Told attempt(Changeset changes) {
        return attempt(groups, changes);
    }

    /** On a thread of its own, so that a wait without an end is noticed. */
    private static Told told(GroupCommit groups, Changeset changes) {
        return AtOnce.end(AtOnce.aside(() -> attempt(groups, changes)));
    }

    private static Told attempt(GroupCommit groups, Changeset changes) {
        try {
            return new Told(Optional.of(groups.commit(changes)), Optional.empty());
        } catch (SQLException | IllegalStateException failed) {
            return new Told(Optional.empty(), Optional.of(failed));
        }
    }

    private static Changeset opening(World world, String title) {
        return Changeset.of(world.cases().draft(title).write()).with(Optional.of(world.receipt(title)));
    }

    private List<Placed> write(CommitPlan plan, Map<Receipt, Step> told) throws SQLException {
        disturbed |= Thread.currentThread().isInterrupted();
        if (title(plan.steps().getFirst()).equals(HELD)) {
            held.countDown();
            await(release);
            return List.of(new Placed(new IncidentNumber(2026, 1000), 1, 1));
        }
        if (fault instanceof SQLException refused) {
            throw refused;
        }
        if (fault instanceof IllegalStateException bug) {
            throw bug;
        }
        told.forEach((receipt, step) -> receipts.put(receipt, title(step)));
        return plan.steps().stream()
                .map(step -> Integer.parseInt(title(step).substring("Incident ".length())))
                .map(number -> new Placed(new IncidentNumber(2026, number), 1, number))
                .toList();
    }

    private static String title(Step step) {
        return step.next().details().title().value();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
