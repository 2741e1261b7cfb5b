package dev.tocsin.application.paging;

import dev.tocsin.application.port.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does one thing after the other; gives the first one up, or dies, where a test wants it. */
final class Hands implements Together {

    /** What happens to whoever does it. */
    enum Fate {
        NOTHING,
        GIVES_THE_FIRST_UP,
        DIES_BEFORE,
        DIES_AFTER
    }

    /** The process is gone. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Fate fate = Fate.NOTHING;
    final List<Duration> limits = new ArrayList<>();

    @Override
    public <T> List<Optional<T>> all(List<Supplier<T>> tasks, Duration limit) {
        limits.add(limit);
        if (fate == Fate.DIES_BEFORE) {
            throw new Death();
        }
        List<Optional<T>> ended = new ArrayList<>();
        for (Supplier<T> task : tasks) {
            boolean isGivenUp = fate == Fate.GIVES_THE_FIRST_UP && ended.isEmpty();
            ended.add(isGivenUp ? Optional.empty() : Optional.of(task.get()));
        }
        if (fate == Fate.DIES_AFTER) {
            throw new Death();
        }
        return ended;
    }
}
