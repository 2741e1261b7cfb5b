package dev.tocsin.adapter.rest.live;

import dev.tocsin.adapter.rest.security.Visit;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.feed.LiveFeed.Listener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens. The next part is read when the other side has taken the last one, so there is never more than one on its
 * way. Many things wake it, on any thread; one at a time goes on.
 */
final class Connection {

    static final int MAX_PART = 100;
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** For the other side to take a part. */
    static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For the other side to take why it is cut off. */
    static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Visit visit;
    private final Function<FeedPart, List<Message>> voice;
    private final InstantSource clock;
    private final Executor catchingUp;
    private final Consumer<Connection> onLeave;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private volatile @Nullable Listener listener;
    private volatile @Nullable Outlet outlet;
    private volatile boolean isReading;
    private volatile boolean isBeatDue;
    private volatile Optional<Instant> sendingSince;
    private volatile Instant lastSent;
    private volatile Instant endedAt = Instant.MAX;

    Connection(
            Visit visit,
            Function<FeedPart, List<Message>> voice,
            InstantSource clock,
            Executor catchingUp,
            Consumer<Connection> onLeave) {
        this.visit = visit;
        this.voice = voice;
        this.clock = clock;
        this.catchingUp = catchingUp;
        this.onLeave = onLeave;
        this.lastSent = clock.instant();
        this.sendingSince = Optional.of(lastSent);
    }

    /** What it tells comes from there. */
    void from(Listener source) {
        listener = source;
        closeWhenEnded(source);
    }

    /** Up to where everything was told. */
    long position() {
        Listener source = listener;
        return source == null ? 0 : source.position();
    }

    /** And goes there, from now on. */
    void to(Outlet otherSide) {
        outlet = otherSide;
        sendingSince = Optional.empty();
        Ending already = ending.get();
        if (already != null) {
            otherSide.end(already);
        }
        wake();
    }

    /** There may be something to tell. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            int seen = 1;
            do {
                goOn();
                seen = wakes.addAndGet(-seen);
            } while (seen != 0);
        }
    }

    private void goOn() {
        Listener source = listener;
        Outlet otherSide = outlet;
        if (source == null || otherSide == null || isReading || sendingSince.isPresent() || ending.get() != null) {
            return;
        }
        Optional<FeedPart> next = source.next(MAX_PART);
        if (next.isPresent()) {
            tell(next.get(), otherSide);
        } else {
            isReading = true;
            catchingUp.execute(() -> catchUp(source, otherSide));
        }
    }

    private void catchUp(Listener source, Outlet otherSide) {
        try {
            tell(source.catchUp(MAX_PART), otherSide);
        } catch (RuntimeException cannotRead) {
            LOG.warn("A connection is ended, because what follows cannot be read", cannotRead);
            end(Ending.UNAVAILABLE);
        }
        isReading = false;
        wake();
    }

    private void tell(FeedPart part, Outlet otherSide) {
        List<Message> messages = voice.apply(part);
        if (!messages.isEmpty()) {
            sent(otherSide.send(messages));
        } else if (part.hasMore()) {
            wake();
        } else if (isBeatDue) {
            sent(otherSide.beat(part.next()));
        }
    }

    private void sent(CompletionStage<?> taken) {
        isBeatDue = false;
        sendingSince = Optional.of(clock.instant());
        taken.whenComplete((done, failed) -> {
            lastSent = clock.instant();
            sendingSince = Optional.empty();
            if (failed == null) {
                wake();
            } else {
                leave();
            }
        });
    }

    /** Looks, once in a while, whether it may and can go on. */
    void tend() {
        Instant now = clock.instant();
        Outlet otherSide = outlet;
        if (ending.get() != null) {
            cutWhenOver(now);
        } else if (!visit.lasts()) {
            end(Ending.TOKEN_ENDED);
        } else if (sendingSince.filter(since -> isOver(since, PATIENCE, now)).isPresent()) {
            end(Ending.TOO_SLOW);
        } else if (otherSide != null && otherSide.isSilent(now)) {
            end(Ending.SILENT);
        } else if (isOver(lastSent, HEARTBEAT, now)) {
            isBeatDue = true;
            wake();
        }
    }

    private void cutWhenOver(Instant now) {
        if (isOver(endedAt, LAST_WORDS, now)) {
            Outlet otherSide = outlet;
            if (otherSide != null) {
                otherSide.cut();
            }
            leave();
        }
    }

    /** Ends it for a reason that the other side is told. */
    void end(Ending why) {
        if (ending.compareAndSet(null, why)) {
            endedAt = clock.instant();
            hearNoMore();
            Outlet otherSide = outlet;
            if (otherSide != null) {
                otherSide.end(why);
            }
        }
    }

    /** There is no other side any more. */
    void leave() {
        ending.compareAndSet(null, Ending.GONE);
        hearNoMore();
        onLeave.accept(this);
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending.get());
    }

    private void hearNoMore() {
        Listener source = listener;
        if (source != null) {
            source.close();
        }
    }

    private void closeWhenEnded(Listener source) {
        if (ending.get() != null) {
            source.close();
        }
    }

    private static boolean isOver(Instant since, Duration time, Instant now) {
        return since.isBefore(now.minus(time));
    }
}
