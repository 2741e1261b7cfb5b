package dev.tocsin.application.simulation;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whoever delivers for a channel: mostly in order, and else slow, busy, in a temper, against everything, or broken. */
final class Provider {

    private static final int MOODINESS = 10;
    private static final Duration QUICK = Duration.ofMillis(800);
    private static final Duration SLOW = Duration.ofSeconds(90);

    private final Chance chance;
    private final Channel channel;
    private Mood mood = Mood.FINE;

    Provider(Chance chance, Channel channel) {
        this.chance = chance;
        this.channel = channel;
    }

    private enum Mood {
        FINE,
        SLOW,
        BUSY,
        IN_A_TEMPER,
        REFUSING,
        BROKEN
    }

    private static final List<Mood> MOODS = List.of(
            Mood.FINE,
            Mood.FINE,
            Mood.FINE,
            Mood.SLOW,
            Mood.BUSY,
            Mood.IN_A_TEMPER,
            Mood.REFUSING,
            Mood.REFUSING,
            Mood.BROKEN);

    Channel channel() {
        return channel;
    }

    /** How long it takes for the next answer. */
    Duration time() {
        if (chance.oneIn(MOODINESS)) {
            mood = chance.anyOf(MOODS);
        }
        return mood == Mood.SLOW ? chance.upTo(SLOW) : chance.upTo(QUICK);
    }

    Delivery answer(OutgoingPage page) {
        if (channel == Channel.SLACK && page.to().slackId().isEmpty()) {
            return new Delivery.NoContactDetails("not on Slack");
        }
        return switch (mood) {
            case FINE, SLOW -> new Delivery.Sent(Optional.empty());
            case BUSY -> chance.oneIn(3) ? new Delivery.Sent(Optional.empty()) : failed(Optional.empty());
            case IN_A_TEMPER -> failed(Optional.of(Duration.ofSeconds(chance.between(1, 200))));
            case BROKEN -> throw new IllegalStateException("a bug in the channel");
            case REFUSING -> chance.oneIn(3) ? failed(Optional.empty()) : new Delivery.Rejected("none of this");
        };
    }

    private static Delivery failed(Optional<Duration> retryAfter) {
        return new Delivery.Failed("not now", retryAfter);
    }
}
