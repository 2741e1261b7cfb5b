package dev.tocsin.application.simulation;

import dev.tocsin.application.Wired;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One course of events, from its seed: some incidents, some minutes of trouble, and then as much time as it takes until nothing is due any more. */
final class Run {

    private static final Instant EVENING = Instant.parse("2026-03-27T18:00:00Z");
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final Chance chance;
    private final Strands strands;
    private final Trace trace;
    private final Sabotage sabotage;
    private final Ports ports;
    private final List<Provider> providers;
    private final Fleet fleet;
    private final Witness witness;
    private final Trouble trouble;
    private final Crowd crowd;

    Run(long seed, Sabotage sabotage, Trace trace) {
        this.sabotage = sabotage;
        this.trace = trace;
        chance = new Chance(seed);
        strands = new Strands(chance, EVENING.plus(chance.upTo(TEN_DAYS)));
        ports = sabotage.beneath().apply(InMemory.ports(strands::now, RandomText.from(chance::below)));
        providers = Arrays.stream(Channel.values())
                .map(channel -> new Provider(chance, channel))
                .toList();
        fleet = new Fleet(strands, chance);
        witness = new Witness(ports, strands, fleet, trace);
        trouble = new Trouble(chance);
        crowd = new Crowd(Town.founded(ports, chance), fleet, strands, chance, trace);
    }

    /** To its end. */
    Tally go() {
        for (int number = chance.between(2, 3); number > 0; number--) {
            fleet.add(new Node(this, "node " + number));
        }
        strands.asTimePasses(witness::timePasses);
        crowd.gather();
        strands.run();
        witness.restsInPeace();
        return witness.tally();
    }

    Ports portsOf(Node node) {
        Line[] lines = providers.stream()
                .map(provider -> new Line(node, provider, witness))
                .toArray(Line[]::new);
        return sabotage.above()
                .apply(Wired.like(ports)
                        .storing(new FragileStore(ports.store(), node, witness))
                        .watching(new FragileDeadlines(ports.dueIncidents(), node, witness))
                        .claiming(new FragileQueue(ports.pageQueue(), node, witness))
                        .sendingBy(lines)
                        .tossing(chance::share)
                        .complete());
    }

    Chance chance() {
        return chance;
    }

    Strands strands() {
        return strands;
    }

    Trace trace() {
        return trace;
    }

    Fleet fleet() {
        return fleet;
    }

    Witness witness() {
        return witness;
    }

    Trouble trouble() {
        return trouble;
    }

    Crowd crowd() {
        return crowd;
    }
}
