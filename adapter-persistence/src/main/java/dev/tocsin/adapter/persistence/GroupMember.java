package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.GroupCommit.Ending;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Receipt;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A changeset with one incident, on its way through {@link GroupCommit}, and the thread that waits for it. */
final class GroupMember {

    private final IncidentWrite write;
    private final Optional<Receipt> receipt;

    /** Given whenever there is something new for the thread. */
    private final Semaphore news = new Semaphore(0);

    private volatile @Nullable List<GroupMember> led;
    private volatile @Nullable Ending ending;
    private volatile @Nullable SQLException failure;
    private boolean interrupted;

    GroupMember(Changeset changes) {
        this.write = changes.incidents().getFirst();
        this.receipt = changes.receipt();
    }

    IncidentWrite write() {
        return write;
    }

    Optional<Receipt> receipt() {
        return receipt;
    }

    UUID organization() {
        return write.next().organization().value();
    }

    /**
     * Not where one of both would fail. And not where one opens, another changes, and a third is only told of: each kind locks its
     * incidents in one order, so that groups of two nodes never wait for each other in a circle.
     */
    boolean goesWith(GroupMember other) {
        return write.before().isPresent() == other.write.before().isPresent()
                && write.changesState() == other.write.changesState()
                && !write.next().id().equals(other.write.next().id())
                && !hasKeyOf(other);
    }

    private boolean hasKeyOf(GroupMember other) {
        return receipt.isPresent()
                && organization().equals(other.organization())
                && receipt.map(Receipt::key).equals(other.receipt.map(Receipt::key));
    }

    /** Makes the thread write this group, of which it is one. */
    void lead(List<GroupMember> group) {
        led = group;
        news.release();
    }

    void end(Ending how) {
        ending = how;
        news.release();
    }

    void fail(SQLException why) {
        failure = why;
        news.release();
    }

    /** Its group was left in the middle, by a bug. */
    void abandon() {
        fail(new SQLException("whoever wrote for all of a group did not come to an end"));
    }

    boolean hasEnded() {
        return ending != null || failure != null;
    }

    /**
     * Whether there is something new within this time. An interrupt is put off until all is over: what is being written will be
     * written, and a thread that writes for others must not fail them because of its own.
     */
    boolean awaitNews(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return news.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException putOff) {
                interrupted = true;
            }
        }
    }

    /** Gives the thread back the interrupt that was put off. */
    void letGo() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The group that the thread is to write now. */
    Optional<List<GroupMember>> takeLead() {
        Optional<List<GroupMember>> group = Optional.ofNullable(led);
        led = null;
        return group;
    }

    /** How it ended, or what it failed with. */
    Ending ending() throws SQLException {
        SQLException failed = failure;
        if (failed != null) {
            throw failed;
        }
        return Objects.requireNonNull(ending);
    }
}
