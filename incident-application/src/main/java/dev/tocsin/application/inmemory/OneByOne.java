package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One after the other, by whoever asks: nothing runs beside them, so nothing can be given up, and each takes as long as it takes. */
final class OneByOne implements Together {

    @Override
    public <T> List<Optional<T>> all(List<Supplier<T>> tasks, Duration limit) {
        return tasks.stream().map(task -> Optional.of(task.get())).toList();
    }
}
