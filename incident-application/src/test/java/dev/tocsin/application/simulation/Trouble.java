package dev.tocsin.application.simulation;

import java.time.Duration;
import java.util.List;

/** What goes wrong in a run beside the channels: so many crashes, and a store that is away now and then; and then no more of it. */
final class Trouble {

    private static final List<Integer> RATES = List.of(15, 40, 120);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(150);

    private final Chance chance;
    private final int crashRate;
    private final int hiccupRate;
    private int crashes;
    private int hiccups;

    Trouble(Chance chance) {
        this.chance = chance;
        this.crashRate = chance.anyOf(RATES);
        this.hiccupRate = chance.anyOf(RATES);
        this.crashes = chance.between(0, 8);
        this.hiccups = chance.between(0, 4);
    }

    boolean crashes() {
        boolean now = crashes > 0 && chance.oneIn(crashRate);
        crashes -= now ? 1 : 0;
        return now;
    }

    boolean storeIsAway() {
        boolean now = hiccups > 0 && chance.oneIn(hiccupRate);
        hiccups -= now ? 1 : 0;
        return now;
    }

    /** Until a node that has died runs again. */
    Duration repair() {
        return chance.upTo(chance.oneIn(2) ? SHORT : LONG);
    }
}
