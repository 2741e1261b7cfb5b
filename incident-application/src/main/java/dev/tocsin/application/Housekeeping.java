package dev.tocsin.application;

import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Receipts;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Driving port: forgets what need not be kept any longer. One call is one step; whoever runs the loop calls again while a step was
 * full.
 */
public final class Housekeeping {

    /** How long an idempotency key is remembered. */
    public static final Duration RECEIPTS_KEPT = Duration.ofHours(24);

    /** How long one can see what a webhook was told, and have it sent again. */
    public static final Duration DELIVERIES_KEPT = Duration.ofDays(30);

    /** Small, so that no step holds locks for long. */
    private static final int BATCH = 500;

    private final Receipts receipts;
    private final DeliveryQueue deliveries;
    private final InstantSource clock;

    private Housekeeping(Receipts receipts, DeliveryQueue deliveries, InstantSource clock) {
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public static Housekeeping on(Ports ports) {
        return new Housekeeping(ports.receipts(), ports.deliveryQueue(), ports.clock());
    }

    /** Answers whether another step is worth while. */
    public boolean purgeReceipts() {
        return receipts.purge(clock.instant().minus(RECEIPTS_KEPT), BATCH) == BATCH;
    }

    /**
     * Answers whether another step is worth while. What waits for longer than that, waits for a webhook that nobody has
     * enabled since.
     */
    public boolean purgeDeliveries() {
        return deliveries.purge(clock.instant().minus(DELIVERIES_KEPT), BATCH) == BATCH;
    }
}
