package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.adapter.persistence.GroupCommit.Ending;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Keeps a changeset: in one statement where that goes, and in one transaction where not. */
final class JdbcStore implements Store {

    private final Database database;
    private final Lanes lanes;
    private final Memories memories;
    private final Sealing sealing;
    private final GroupCommit groups = new GroupCommit(this::write, GroupCommit.PATIENCE);

    JdbcStore(Database database, Lanes lanes, Memories memories, Sealing sealing) {
        this.database = database;
        this.lanes = lanes;
        this.memories = memories;
        this.sealing = sealing;
    }

    @Override
    public Commit commit(Changeset changes) {
        try {
            return canShare(changes) ? keepWithOthers(changes) : keepAlone(changes);
        } catch (SQLException failed) {
            if (Faults.isOfReference(failed)) {
                // Another node has removed it, and this one remembers it yet.
                memories.forgetServices();
            }
            return explained(failed, changes);
        } finally {
            memories.forget(changes.records());
        }
    }

    private boolean canShare(Changeset changes) {
        return database.isPostgres() && GroupCommit.canTake(changes);
    }

    private Commit.Kept keepWithOthers(Changeset changes) throws SQLException {
        return switch (groups.commit(changes)) {
            case Ending.Kept kept -> new Commit.Kept(List.of(kept.placed()));
            case Ending.Alone alone -> keepAlone(changes);
            case Ending.NotThisWay other -> lanes.run(changes, () -> keepPlainly(changes));
        };
    }

    private Commit.Kept keepAlone(Changeset changes) throws SQLException {
        return lanes.run(changes, () -> keep(changes));
    }

    private Commit.Kept keepPlainly(Changeset changes) throws SQLException {
        CommitPlan plan = CommitPlan.of(changes);
        return database.transactionChecked(connection -> keep(changes, plan, connection));
    }

    private Commit.Kept keep(Changeset changes) throws SQLException {
        CommitPlan plan = CommitPlan.of(changes);
        boolean isBare = changes.records().isEmpty()
                && (changes.receipt().isEmpty() || !plan.steps().isEmpty());
        if (database.isPostgres() && isBare && BulkWriting.canWrite(plan)) {
            Map<Receipt, Step> receipts = changes.receipt()
                    .map(receipt -> Map.of(receipt, plan.steps().getFirst()))
                    .orElse(Map.of());
            try {
                return new Commit.Kept(write(plan, receipts));
            } catch (SQLException failed) {
                if (!Faults.isNotThisWay(failed)) {
                    throw failed;
                }
            }
        }
        return keepPlainly(changes);
    }

    private List<Placed> write(CommitPlan plan, Map<Receipt, Step> receipts) throws SQLException {
        return database.runChecked(connection -> new BulkWriting(plan, receipts).write(connection));
    }

    /** Incidents and postmortems come last, because these take the counter. */
    private Commit.Kept keep(Changeset changes, CommitPlan plan, Connection connection) throws SQLException {
        new RecordWriting(connection, sealing).write(changes.records());
        PlainWriting writing = new PlainWriting(connection, database.isPostgres());
        return writing.write(plan, changes.receipt());
    }

    private static Commit explained(SQLException failed, Changeset changes) {
        if (Faults.isKeyTaken(failed)) {
            return new Commit.KeyTaken();
        }
        if (Faults.isWaitInVain(failed) && changes.hasReceipt()) {
            return new Commit.KeyInProgress();
        }
        if (Faults.isStale(failed)) {
            throw new StaleException("what this was decided on has changed", failed);
        }
        throw Faults.thrown(failed);
    }
}
