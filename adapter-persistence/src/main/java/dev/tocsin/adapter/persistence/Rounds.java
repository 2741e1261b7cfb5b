package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * When what belongs to an organization is read anew. Memories whose things are read in one statement share it, so that it is one
 * statement for all of them.
 */
final class Rounds {

    /** Early enough that the others need not wait: until it is read, they still have what was so {@link Memory#SPAN} ago at most. */
    static final Duration REFRESH_AFTER = Memory.SPAN.minusSeconds(1);

    private static final long MOST_ORGANIZATIONS = 10_000;

    private final Ticker ticker;
    private final Cache<UUID, Round> rounds =
            Caffeine.newBuilder().maximumSize(MOST_ORGANIZATIONS).build();

    Rounds(Ticker ticker) {
        this.ticker = ticker;
    }

    /** True for one of those who ask when it is time. */
    boolean begins(UUID organization) {
        return round(organization).begins(ticker.read());
    }

    /** Of these, the ones that are to be read anew now; each once, for whoever reads next. */
    Set<UUID> due(Collection<UUID> organizations) {
        return organizations.stream().filter(id -> round(id).takeDue()).collect(Collectors.toSet());
    }

    private Round round(UUID organization) {
        return Objects.requireNonNull(rounds.get(organization, absent -> new Round(ticker.read())));
    }

    private static final class Round {

        private final AtomicLong begun;
        private final AtomicBoolean due = new AtomicBoolean();

        Round(long now) {
            this.begun = new AtomicLong(now);
        }

        boolean begins(long now) {
            long last = begun.get();
            if (now - last < REFRESH_AFTER.toNanos() || !begun.compareAndSet(last, now)) {
                return false;
            }
            due.set(true);
            return true;
        }

        /** Most are not, and to look costs less than to set. */
        boolean takeDue() {
            return due.get() && due.compareAndSet(true, false);
        }
    }
}
