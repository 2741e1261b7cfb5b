package dev.tocsin.adapter.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** How many pages one claim takes from whom. */
final class Shares {

    /** What an organization has due; as much of it as anybody wants to know. */
    record Line(UUID organization, long due) {}

    private Shares() {}

    /** One from each in turn, in this order, until it is enough or nothing is left. */
    static SequencedMap<UUID, Long> of(List<Line> lines, int limit) {
        SequencedMap<UUID, Long> shares = new LinkedHashMap<>();
        long left = limit;
        for (long turn = 1; left > 0; turn++) {
            long before = left;
            for (Line line : lines) {
                if (left > 0 && line.due() >= turn) {
                    shares.put(line.organization(), turn);
                    left--;
                }
            }
            if (left == before) {
                break;
            }
        }
        return shares;
    }
}
