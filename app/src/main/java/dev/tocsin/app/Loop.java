package dev.tocsin.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one step after the other while there is something to do, and looks again when a bell rings, or after a while. A step that fails is
 * logged and tried again after that while: what it was about is in the database still.
 */
final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Bell bell;
    private final Duration pause;
    private final BooleanSupplier step;
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * Begins at once.
     *
     * @param pause the longest time between two looks
     * @param step true while another step is worth taking at once
     */
    Loop(String name, Bell bell, Duration pause, BooleanSupplier step) {
        this.name = name;
        this.bell = bell;
        this.pause = pause;
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Returns when the step that is being taken has ended. */
    @Override
    public void close() {
        stopping = true;
        bell.ring();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                if (!takeStep()) {
                    bell.await(pause);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeStep() throws InterruptedException {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException failed) {
            LOG.error("{} has failed, and goes on in {}", name, pause, failed);
            Thread.sleep(pause);
            return false;
        }
    }
}
