package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.Receipt;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets changesets that come at the same time share one statement, because its round trip, its commit and much of its work cost the same
 * for sixteen incidents as for one. {@link GroupQueue} says who goes with whom; the thread of the first of a group writes for all, and
 * the others wait for it.
 *
 * <p>Who has waited for {@link #PATIENCE} goes beside the groups that there are, so that a group which is held up at one organization's
 * counter does not hold up others for longer. Of a group that fails nothing is kept, and each of its changesets is written by itself,
 * to find its own way or its own fault.
 */
final class GroupCommit {

    static final Duration PATIENCE = Duration.ofMillis(50);

    /** Writes all, or throws and nothing is kept. */
    @FunctionalInterface
    interface Writing {
        List<Placed> write(CommitPlan plan, Map<Receipt, Step> receipts) throws SQLException;
    }

    /** What came of a changeset that its group did not fail with. */
    sealed interface Ending {

        /** Kept, and this was assigned to its incident. */
        record Kept(Placed placed) implements Ending {}

        /** Its group has failed: to be written by itself. */
        record Alone() implements Ending {}

        /** It was by itself, and does not go this way. */
        record NotThisWay() implements Ending {}
    }

    private final Writing writing;
    private final Duration patience;
    private final GroupQueue queue = new GroupQueue();

    GroupCommit(Writing writing, Duration patience) {
        this.writing = writing;
        this.patience = patience;
    }

    /** Whether it can go with others: it is one incident and nothing else, and all of it goes into one statement. */
    static boolean canTake(Changeset changes) {
        return changes.records().isEmpty()
                && changes.outcomes().isEmpty()
                && changes.incidents().size() == 1
                && BulkWriting.canWrite(new CommitPlan(changes.incidents()));
    }

    /** Throws what is wrong with the changeset itself, or with the database. */
    Ending commit(Changeset changes) throws SQLException {
        GroupMember member = new GroupMember(changes);
        start(queue.join(member));
        try {
            while (!member.hasEnded()) {
                if (!member.awaitNews(patience)) {
                    start(queue.hurry(member));
                }
                member.takeLead().ifPresent(this::lead);
            }
        } finally {
            member.letGo();
        }
        return member.ending();
    }

    private static void start(List<List<GroupMember>> groups) {
        groups.forEach(group -> group.getFirst().lead(group));
    }

    private void lead(List<GroupMember> group) {
        try {
            write(group);
        } finally {
            // A bug must not leave anybody waiting.
            group.stream().filter(member -> !member.hasEnded()).forEach(GroupMember::abandon);
            start(queue.leave(group));
        }
    }

    private void write(List<GroupMember> group) {
        try {
            List<Placed> placed = writeAll(group);
            for (int i = 0; i < placed.size(); i++) {
                group.get(i).end(new Ending.Kept(placed.get(i)));
            }
        } catch (SQLException failed) {
            fail(group, failed);
        }
    }

    private static void fail(List<GroupMember> group, SQLException failed) {
        if (group.size() > 1 && Faults.isRolledBack(failed)) {
            group.forEach(member -> member.end(new Ending.Alone()));
        } else if (Faults.isNotThisWay(failed)) {
            group.getFirst().end(new Ending.NotThisWay());
        } else {
            group.forEach(member -> member.fail(failed));
        }
    }

    private List<Placed> writeAll(List<GroupMember> group) throws SQLException {
        CommitPlan plan = new CommitPlan(group.stream().map(GroupMember::write).toList());
        if (!BulkWriting.canWrite(plan)) {
            throw new SQLException("only one by one", Faults.NOT_THIS_WAY);
        }
        Map<Receipt, Step> receipts = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            Step step = plan.steps().get(i);
            group.get(i).receipt().ifPresent(receipt -> receipts.put(receipt, step));
        }
        return writing.write(plan, receipts);
    }
}
