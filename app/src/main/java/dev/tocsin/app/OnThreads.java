package dev.tocsin.app;

import dev.tocsin.application.port.Together;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Each task on a virtual thread of its own. What is given up is interrupted; should it come to an end all the same, nobody hears of it. */
@Singleton
final class OnThreads implements Together {

    @Override
    public <T> List<Optional<T>> all(List<Supplier<T>> tasks, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        List<FutureTask<T>> running = tasks.stream().map(OnThreads::begun).toList();
        List<Optional<T>> ended = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        for (FutureTask<T> task : running) {
            try {
                ended.add(ended(task, end - System.nanoTime()));
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return ended;
    }

    private static <T> FutureTask<T> begun(Supplier<T> task) {
        FutureTask<T> running = new FutureTask<>(task::get);
        Thread.ofVirtual().name("together").start(running);
        return running;
    }

    /** Whoever is told to stop while they wait gives up what has not ended. */
    private static <T> Optional<T> ended(FutureTask<T> task, long nanosLeft) {
        try {
            return Optional.of(task.get(Math.max(0, nanosLeft), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException hurried) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("what was done together with other things has failed", fault.getCause());
        }
    }
}
