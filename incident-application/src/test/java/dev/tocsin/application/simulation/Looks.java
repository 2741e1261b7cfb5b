package dev.tocsin.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When nodes look for one kind of work: at some instant within a second from when there is some. That they also look in between, and find nothing, makes
 * no difference.
 */
final class Looks {

    private static final Duration AT_ONCE = Duration.ofMillis(20);

    private final Strands strands;
    private final Chance chance;
    private final Runnable look;
    private final NavigableSet<Instant> planned = new TreeSet<>();

    Looks(Strands strands, Chance chance, Runnable look) {
        this.strands = strands;
        this.chance = chance;
        this.look = look;
    }

    void when(Instant due) {
        Instant from = due.isBefore(strands.now()) ? strands.now() : due;
        Instant next = planned.ceiling(from);
        if (next != null && !next.isAfter(from.plus(Disturbances.LOOK))) {
            return;
        }
        Instant at = from.plus(chance.upTo(chance.oneIn(2) ? AT_ONCE : Disturbances.LOOK));
        planned.add(at);
        strands.start(new Life(), at, () -> {
            planned.remove(at);
            look.run();
        });
    }
}
