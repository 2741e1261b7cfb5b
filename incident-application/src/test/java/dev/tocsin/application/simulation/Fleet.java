package dev.tocsin.application.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All nodes: whichever runs does what is due, and sometimes two try at once. */
final class Fleet {

    private static final int BOTH = 4;

    private final List<Node> nodes = new ArrayList<>();
    private final Disturbances disturbances = new Disturbances();
    private final Strands strands;
    private final Chance chance;
    private final Looks deadlines;
    private final Looks pages;
    private Instant downSince = Instant.MAX;

    Fleet(Strands strands, Chance chance) {
        this.strands = strands;
        this.chance = chance;
        this.deadlines = new Looks(strands, chance, () -> some(Node::elapse));
        this.pages = new Looks(strands, chance, () -> some(Node::sendSome));
    }

    void add(Node node) {
        nodes.add(node);
    }

    /** One that runs, if any does. */
    Optional<Node> any() {
        List<Node> running = nodes.stream().filter(Node::isRunning).toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(chance.anyOf(running));
    }

    /** Something is due on an incident then. */
    void deadlineAt(Instant at) {
        deadlines.when(at);
    }

    /** A page is due then, or may be. */
    void pageAt(Instant at) {
        pages.when(at);
    }

    /** By when whoever looks must have found what was due then; as long as nobody runs, nobody must. */
    Instant latest(Instant due) {
        Instant latest = disturbances.latest(due);
        return downSince.isAfter(latest) ? latest : Instant.MAX;
    }

    /** Somebody's look came to nothing; so another one is due. */
    void disturbed() {
        disturbances.at(strands.now());
        lookAgain();
    }

    void wentDown() {
        disturbed();
        if (any().isEmpty()) {
            downSince = strands.now();
        }
    }

    void cameUp() {
        if (!downSince.equals(Instant.MAX)) {
            disturbances.during(downSince, strands.now());
            downSince = Instant.MAX;
        }
        lookAgain();
    }

    private void lookAgain() {
        deadlineAt(strands.now());
        pageAt(strands.now());
    }

    private void some(Consumer<Node> look) {
        any().ifPresent(look);
        if (chance.oneIn(BOTH)) {
            any().ifPresent(look);
        }
    }
}
