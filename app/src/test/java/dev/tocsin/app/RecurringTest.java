package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Housekeeping;
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.domain.paging.Channel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecurringTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Bells bells = new Bells();

    /** Something happens to so many incidents at the first look, and nothing after that. */
    private static final class Watch implements DeadlineWatch {

        final CountDownLatch looks = new CountDownLatch(2);
        private final int atFirst;

        Watch(int atFirst) {
            this.atFirst = atFirst;
        }

        @Override
        public Step elapseDue() {
            boolean first = looks.getCount() == 2;
            looks.countDown();
            return new Step(first ? atFirst : 0, List.of());
        }
    }

    private Recurring recurring(DeadlineWatch watch) {
        Housekeeping nothing = Housekeeping.on(InMemory.ports(Clock.systemUTC(), (alphabet, length) -> "unused"));
        return new Recurring(watch, nothing, bells, new SimpleMeterRegistry());
    }

    @ParameterizedTest
    @EnumSource
    void the_senders_of_every_channel_hear_at_once_of_what_has_fallen_due(Channel channel) throws InterruptedException {
        Recurring recurring = recurring(new Watch(1));
        assertThat(bells.pages(channel).await(LONG)).isTrue();
        recurring.stop();
    }

    @ParameterizedTest
    @EnumSource
    void where_nothing_has_fallen_due_no_sender_is_woken(Channel channel) throws InterruptedException {
        Watch watch = new Watch(0);
        Recurring recurring = recurring(watch);
        watch.looks.await();
        recurring.stop();
        assertThat(bells.pages(channel).await(Duration.ZERO)).isFalse();
    }
}
