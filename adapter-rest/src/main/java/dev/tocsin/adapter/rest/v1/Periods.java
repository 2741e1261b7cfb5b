package dev.tocsin.adapter.rest.v1;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Beginnings and ends in one body. */
final class Periods {

    private Periods() {}

    /** Either may be missing, which is told as that. */
    static Map<String, String> contradictions(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        boolean backwards = startsAt != null && endsAt != null && !startsAt.isBefore(endsAt);
        return backwards ? Map.of("ends_at", "must be later than starts_at") : Map.of();
    }
}
