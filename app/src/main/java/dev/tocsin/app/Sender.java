package dev.tocsin.app;

import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the pages of one channel out: so many at once, each on a thread of its own, and what came of them recorded
 * together. What is not recorded while the database is away is recorded later, or sent again by whoever claims the page
 * when its lease has run out.
 */
final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /**
     * Enough for a provider that takes a second to get hundreds of pages a minute, and no more than one would let us.
     */
    private static final int AT_ONCE = 32;

    private static final int RECORDED_TOGETHER = 50;
    /** Under load dozens of pages end in it, and are recorded together. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Dispatch dispatch;
    private final Channel channel;
    private final Consumer<Attempted> told;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ConcurrentLinkedQueue<Attempted> ended = new ConcurrentLinkedQueue<>();
    private final Bell bell;
    private final Bell endings = new Bell(GATHERING);
    private final Loop claiming;
    private final Loop recording;
    private volatile int alone;
    private volatile boolean moreMayBeDue;
    private volatile boolean stopping;

    /**
     * Begins at once.
     *
     * @param bell rings when pages may be due
     * @param told hears of each attempt that was recorded
     */
    Sender(Dispatch dispatch, Channel channel, Bell bell, Consumer<Attempted> told) {
        this.dispatch = dispatch;
        this.channel = channel;
        this.bell = bell;
        this.told = told;
        this.recording = new Loop("recorder of " + channel.word(), endings, PAUSE, this::recordSome);
        this.claiming = new Loop("sender of " + channel.word(), bell, PAUSE, this::sendSome);
    }

    /** What is being sent may end, and is recorded. */
    @Override
    public void close() {
        stopping = true;
        claiming.close();
        try {
            if (!free.tryAcquire(AT_ONCE, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Pages by {} are still being sent; another node will send them again", channel.word());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        recording.close();
        recordRest();
    }

    /** With the database away nothing is lost either, and what else has to be stopped must not wait in vain for it. */
    private void recordRest() {
        try {
            while (recordSome()) {
                LOG.debug("Recorded some of the last pages by {}", channel.word());
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "What came of the last pages by {} is not recorded, so they are sent again",
                    channel.word(),
                    failed);
        }
    }

    /** Where more may be due, those that are being sent ring as they end: then there is room for it. */
    private boolean sendSome() {
        // Before it is known: a page that ends from here on must ring.
        moreMayBeDue = true;
        int wanted = free.availablePermits();
        if (wanted == 0) {
            return false;
        }
        List<ClaimedPage> claimed = dispatch.claim(channel, wanted);
        moreMayBeDue = claimed.size() == wanted;
        if (stopping) {
            dispatch.takeBack(claimed);
        } else {
            claimed.forEach(this::begin);
        }
        return false;
    }

    private void begin(ClaimedPage page) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("page " + page.page().id().value()).start(() -> {
            try {
                ended.add(dispatch.send(page));
            } finally {
                free.release();
                endings.ring();
                if (moreMayBeDue) {
                    bell.ring();
                }
            }
        });
    }

    /**
     * Where some cannot be recorded together, the next ones are recorded each alone: so one that nobody can record
     * holds up no other.
     */
    private boolean recordSome() {
        int most = alone > 0 ? 1 : RECORDED_TOGETHER;
        List<Attempted> some = new ArrayList<>();
        for (Attempted next = ended.peek(); next != null && some.size() < most; next = ended.peek()) {
            some.add(ended.remove());
        }
        if (some.isEmpty()) {
            return false;
        }
        alone = Math.max(0, alone - 1);
        try {
            dispatch.record(some);
        } catch (RuntimeException failed) {
            alone = Math.max(alone, some.size() > 1 ? some.size() : 0);
            ended.addAll(some);
            throw failed;
        }
        some.forEach(told);
        return some.size() == most;
    }
}
