package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import java.time.Duration;

/** The people: they open incidents and do this and that, sometimes just when a node is at work; and after a while they fall silent. */
final class Crowd {

    private static final Duration BEGINNING = Duration.ofMinutes(10);
    private static final Duration ALL = Duration.ofMinutes(40);
    private static final int BUSYBODIES = 40;

    private final Town town;
    private final Fleet fleet;
    private final Strands strands;
    private final Chance chance;
    private final Trace trace;
    private final Deeds deeds;
    private int left;

    Crowd(Town town, Fleet fleet, Strands strands, Chance chance, Trace trace) {
        this.town = town;
        this.fleet = fleet;
        this.strands = strands;
        this.chance = chance;
        this.trace = trace;
        this.deeds = new Deeds(chance);
        this.left = chance.between(4, 16);
    }

    /** Before time begins: what they intend to do. */
    void gather() {
        for (int incidents = chance.between(2, 4); incidents > 0; incidents--) {
            at(chance.upTo(BEGINNING), deeds::open);
        }
        for (int planned = left / 2; planned > 0; planned--) {
            at(chance.upTo(ALL), deeds::any);
        }
        left -= left / 2;
    }

    /** A node is in the middle of something. */
    void meanwhile() {
        if (left > 0 && chance.oneIn(BUSYBODIES)) {
            left--;
            at(Duration.ZERO, deeds::any);
        }
    }

    private void at(Duration in, Deed deed) {
        strands.start(
                new Life(),
                strands.now().plus(in),
                () -> fleet.any().ifPresent(node -> node.serve(engine -> orGiveUp(engine, deed))));
    }

    /** Who is told that it does not work just now, or that others were faster, leaves it. */
    private void orGiveUp(Engine engine, Deed deed) {
        try {
            deed.on(engine, chance.anyOf(town.firms()));
        } catch (StaleException | UnavailableException notNow) {
            trace.note(strands.now(), () -> "somebody is told: " + notNow.getMessage());
        }
    }
}
