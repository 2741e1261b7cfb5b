package dev.tocsin.app;

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
 * Gets out what waits in one outbox: so many at once, each on a thread of its own, and what came of them recorded
 * together. What is not recorded while the database is away is recorded later, or sent again by whoever claims it
 * when its lease has run out.
 *
 * @param <C> what is claimed
 * @param <A> an attempt to send it, and how that ended
 */
final class Sender<C, A> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /**
     * Enough for a provider that takes a second to get hundreds of pages a minute, and no more than one would let us.
     */
    private static final int AT_ONCE = 32;

    private static final int RECORDED_TOGETHER = 50;
    /** Under load dozens end in it, and are recorded together. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Outbox<C, A> outbox;
    private final Consumer<A> told;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ConcurrentLinkedQueue<A> ended = new ConcurrentLinkedQueue<>();
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
     * @param bell rings when something may be due
     * @param told hears of each attempt that was recorded
     */
    Sender(Outbox<C, A> outbox, Bell bell, Consumer<A> told) {
        this.outbox = outbox;
        this.bell = bell;
        this.told = told;
        this.recording = new Loop("recorder of " + outbox.name(), endings, PAUSE, this::recordSome);
        this.claiming = new Loop("sender of " + outbox.name(), bell, PAUSE, this::sendSome);
    }

    /** What is being sent may end, and is recorded. */
    @Override
    public void close() {
        stopping = true;
        claiming.close();
        try {
            if (!free.tryAcquire(AT_ONCE, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some {} are still being sent; another node will send them again", outbox.name());
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
                LOG.debug("Recorded some of the last {}", outbox.name());
            }
        } catch (RuntimeException failed) {
            LOG.error("What came of the last {} is not recorded, so they are sent again", outbox.name(), failed);
        }
    }

    /** Where more may be due, those that are being sent ring as they end: then there is room for it. */
    private boolean sendSome() {
        // Before it is known: one that ends from here on must ring.
        moreMayBeDue = true;
        int wanted = free.availablePermits();
        if (wanted == 0) {
            return false;
        }
        List<C> claimed = outbox.claim(wanted);
        moreMayBeDue = claimed.size() == wanted;
        if (stopping) {
            outbox.takeBack(claimed);
        } else {
            claimed.forEach(this::begin);
        }
        return false;
    }

    private void begin(C claimed) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name(outbox.name(claimed)).start(() -> {
            try {
                ended.add(outbox.send(claimed));
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
        List<A> some = new ArrayList<>();
        for (A next = ended.peek(); next != null && some.size() < most; next = ended.peek()) {
            some.add(ended.remove());
        }
        if (some.isEmpty()) {
            return false;
        }
        alone = Math.max(0, alone - 1);
        try {
            outbox.record(some);
        } catch (RuntimeException failed) {
            alone = Math.max(alone, some.size() > 1 ? some.size() : 0);
            ended.addAll(some);
            throw failed;
        }
        some.forEach(told);
        return some.size() == most;
    }
}
