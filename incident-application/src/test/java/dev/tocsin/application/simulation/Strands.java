package dev.tocsin.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Strands of work that take turns. One runs at a time, until it waits or ends; whose turn is next is a matter of time, and at one instant
 * of chance: so a run is the same whenever its seed is. Time stands still as long as anybody has something to do.
 */
final class Strands {

    private static final int TOO_MANY = 40_000;

    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingLong(Turn::lot));
    private final Semaphore over = new Semaphore(0);
    private final Chance chance;
    private Runnable hourly = () -> {};
    private Instant now;
    private @Nullable Strand running;
    private @Nullable Throwable failure;
    private int taken;

    Strands(Chance chance, Instant begin) {
        this.chance = chance;
        this.now = begin;
    }

    private record Turn(Instant at, long lot, Strand strand) {}

    Instant now() {
        return now;
    }

    int taken() {
        return taken;
    }

    /** Is called whenever time has moved on. */
    void asTimePasses(Runnable look) {
        hourly = look;
    }

    void start(Life life, Instant at, Runnable work) {
        Strand strand = new Strand(life);
        Thread.ofVirtual().start(() -> live(strand, work));
        enqueue(strand, at);
    }

    /** Others may go first. */
    void pause() {
        sleep(Duration.ZERO);
    }

    void sleep(Duration time) {
        Strand me = running();
        enqueue(me, now.plus(time));
        handOver();
        me.awaitTurn();
        dieIfOver(me);
    }

    /** All strands of this life end now, wherever they are. */
    void end(Life life) {
        life.end();
        List<Turn> dying =
                turns.stream().filter(turn -> turn.strand().life() == life).toList();
        turns.removeAll(dying);
        dying.forEach(turn -> enqueue(turn.strand(), now));
    }

    /** Until nothing is left to do, or a law was broken. */
    void run() {
        handOver();
        over.acquireUninterruptibly();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
    }

    private void live(Strand me, Runnable work) {
        me.awaitTurn();
        try {
            dieIfOver(me);
            work.run();
        } catch (Crash died) {
            // As it was meant to.
        } catch (RuntimeException | Error broken) {
            failure = failure == null ? broken : failure;
        }
        handOver();
    }

    private void dieIfOver(Strand me) {
        if (failure != null || me.life().isOver()) {
            throw new Crash();
        }
    }

    private void enqueue(Strand strand, Instant at) {
        turns.add(new Turn(at, chance.lot(), strand));
    }

    /** After a failure everybody has one more turn, to die in. */
    private void handOver() {
        Turn next = turns.poll();
        if (next == null) {
            over.release();
            return;
        }
        taken++;
        if (failure == null) {
            passTime(next.at());
        }
        running = next.strand();
        next.strand().resume();
    }

    private void passTime(Instant to) {
        try {
            if (taken > TOO_MANY) {
                throw new AssertionError("it does not come to rest");
            }
            if (to.isAfter(now)) {
                now = to;
                hourly.run();
            }
        } catch (RuntimeException | Error broken) {
            failure = broken;
        }
    }

    private Strand running() {
        if (running == null) {
            throw new IllegalStateException("nobody has the turn");
        }
        return running;
    }
}
