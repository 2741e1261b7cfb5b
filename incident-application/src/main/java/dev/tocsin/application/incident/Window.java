package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.IncidentId;
import java.time.Instant;

/** Which part of a list is wanted: how many, and from where. */
public record Window(int limit, Start start) {

    public static final int MAX_LIMIT = 100;
    public static final int MAX_OFFSET = 100_000;

    public Window {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is not 1 to " + MAX_LIMIT + ": " + limit);
        }
    }

    public static Window first(int limit) {
        return new Window(limit, new Offset(0));
    }

    /** Where a part begins. */
    public sealed interface Start {}

    /** After so many: the deeper, the dearer, hence the limit. It comes with a total. */
    public record Offset(int skip) implements Start {
        public Offset {
            if (skip < 0 || skip > MAX_OFFSET) {
                throw new IllegalArgumentException("offset is not 0 to " + MAX_OFFSET + ": " + skip);
            }
        }
    }

    /** After this incident, in a list that is newest first: the same cost at any depth, and no total. */
    public record Cursor(Instant createdAt, IncidentId id) implements Start {}
}
