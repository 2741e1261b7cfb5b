package dev.tocsin.testkit;

import dev.tocsin.application.StaleException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Lets several do something at the same time, each on a thread of the operating system, and waits a minute for each of
 * them at most. Not on virtual threads: nobody takes these off their carrier, and whoever tries again and again would
 * starve whoever they wait for.
 */
public final class AtOnce {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 100;

    private AtOnce() {}

    /**
     * Begins all together.
     *
     * @param deed is given the number of whoever does it, from 0
     * @return what each of them came to, in that order; a fault of one is a fault of all
     */
    public static <T> List<T> all(int people, IntFunction<T> deed) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = IntStream.range(0, people)
                .mapToObj(who -> aside(() -> {
                    start.await();
                    return deed.apply(who);
                }))
                .toList();
        start.countDown();
        return running.stream().map(AtOnce::end).toList();
    }

    /** Begins something that goes on aside. */
    public static <T> Future<T> aside(Callable<T> deed) {
        FutureTask<T> task = new FutureTask<>(deed);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    /** What it came to. */
    public static <T> T end(Future<T> running) {
        try {
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while it went on", stopped);
        } catch (ExecutionException | TimeoutException fault) {
            throw new AssertionError("it did not come to a good end", fault);
        }
    }

    /** Lets it come to its end, or as far as it can without whoever waits here. */
    public static void letRun(Future<?> running) {
        try {
            running.get(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException laterOrNever) {
            // Whoever asks for its end will be told.
        }
    }

    /**
     * Reads, decides and commits again as long as it is stale, as a use case does, but with more patience. Answers 1:
     * it is done.
     */
    public static int insist(Runnable attempt) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                attempt.run();
                return 1;
            } catch (StaleException moved) {
                if (left == 0) {
                    throw moved;
                }
            }
        }
    }
}
