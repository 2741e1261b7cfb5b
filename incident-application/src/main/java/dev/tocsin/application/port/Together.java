package dev.tocsin.application.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does several things at once, because whoever waits for all of them should wait no longer than for the slowest; the core has no thread of its own. */
public interface Together {

    /**
     * Does all of them, and waits for {@code limit} at most; what has not ended by then is given up. A fault of one is thrown.
     *
     * @return what each of them came to, in their order; empty for what was given up
     */
    <T> List<Optional<T>> all(List<Supplier<T>> tasks, Duration limit);
}
