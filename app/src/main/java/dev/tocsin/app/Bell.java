package dev.tocsin.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a loop that there is something to do, so that it need not wait for its next look. Ringing twice before anybody has heard is ringing once. */
final class Bell {

    private final Semaphore rung = new Semaphore(0);
    private final Duration gathering;

    /** Is heard at once. */
    Bell() {
        this(Duration.ZERO);
    }

    /** Is heard so long after it was rung, for whoever does together what several rang for. */
    Bell(Duration gathering) {
        this.gathering = gathering;
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /**
     * Until it is heard, or the time is over; where it has rung since the last time, it rings now.
     *
     * @return whether it was heard
     */
    boolean await(Duration atMost) throws InterruptedException {
        if (!rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        Thread.sleep(gathering);
        rung.drainPermits();
        return true;
    }
}
