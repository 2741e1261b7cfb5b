package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.application.port.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OnThreadsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Together together = new OnThreads();

    @Test
    void things_are_done_at_the_same_time_and_answered_in_their_order() {
        CyclicBarrier all = new CyclicBarrier(3);
        Supplier<Integer> meeting = () -> met(all);

        List<Optional<Integer>> ended = together.all(List.of(() -> met(all) * 0, meeting, meeting), LONG);

        assertThat(ended).containsExactly(Optional.of(0), Optional.of(1), Optional.of(1));
    }

    @Test
    void what_does_not_end_in_time_is_given_up_and_interrupted() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);

        List<Optional<String>> ended =
                together.all(List.of(() -> untilStopped(stopped), () -> "quick"), Duration.ofMillis(200));

        assertThat(ended).containsExactly(Optional.empty(), Optional.of("quick"));
        assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_fault_of_one_is_told_once_the_others_have_ended() {
        CountDownLatch others = new CountDownLatch(1);
        Supplier<String> faulty = () -> {
            throw new IllegalArgumentException("a bug");
        };
        Supplier<String> other = () -> {
            others.countDown();
            return "done";
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> together.all(List.of(faulty, other), LONG))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(others.getCount()).isZero();
    }

    @Test
    void nothing_is_done_at_once() {
        assertThat(together.<String>all(List.of(), LONG)).isEmpty();
    }

    private static int met(CyclicBarrier others) {
        try {
            others.await(1, TimeUnit.MINUTES);
            return 1;
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static String untilStopped(CountDownLatch stopped) {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException stop) {
            stopped.countDown();
            return "too late";
        }
    }
}
