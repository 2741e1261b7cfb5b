package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.Shares.Line;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Which organizations this node's claims have served, so that the next claim begins with the others: claims of a page each, one after the
 * other, share as one large claim does. Whoever is forgotten counts as one that has not been served.
 */
final class Served {

    private static final int MOST = 1_000;

    private final SequencedMap<UUID, Long> turns = new LinkedHashMap<>();
    private long turn;

    /** Those first that were served longest ago; where none was, as they are given. */
    synchronized List<Line> inTurn(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(line -> turns.getOrDefault(line.organization(), 0L)))
                .toList();
    }

    synchronized void note(Collection<UUID> organizations) {
        turn++;
        for (UUID organization : organizations) {
            turns.remove(organization);
            turns.put(organization, turn);
        }
        while (turns.size() > MOST) {
            turns.pollFirstEntry();
        }
    }
}
