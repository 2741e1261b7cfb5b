package dev.tocsin.app;

import dev.tocsin.adapter.rest.v1.WebhookBodies;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.WebhookSender.Answer;
import dev.tocsin.application.webhook.DeliveryDispatch;
import dev.tocsin.application.webhook.DeliveryDispatch.Attempted;
import dev.tocsin.application.webhook.WebhookRound;
import dev.tocsin.application.webhook.WebhookRound.Failure;
import dev.tocsin.application.webhook.WebhookRound.Step;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells webhooks what happens, on every node alike: one loop makes deliveries, and a sender gets them out. */
@Context
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Webhooking {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooking.class);
    private static final String ATTEMPTS = "tocsin.webhooks.attempts";

    /** What happens on another node is told within it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final WebhookRound round;
    private final WebhookBodies bodies;
    private final Bells bells;
    private final MeterRegistry metrics;
    private final Counter failed;
    private final Sender<ClaimedDelivery, Attempted> sender;
    private final Loop announcing;

    Webhooking(
            WebhookRound round, DeliveryDispatch dispatch, WebhookBodies bodies, Bells bells, MeterRegistry metrics) {
        this.round = round;
        this.bodies = bodies;
        this.bells = bells;
        this.metrics = metrics;
        this.failed = Counter.builder("tocsin.webhooks.failed")
                .description("Webhooks for which no deliveries could be made; the log says why")
                .register(metrics);
        this.sender = new Sender<>(new OutgoingDeliveries(dispatch), bells.deliveries(), this::count);
        this.announcing = new Loop("webhooks", bells.webhooks(), LOOK, this::announce);
    }

    @PreDestroy
    void stop() {
        announcing.close();
        sender.close();
    }

    private boolean announce() {
        Step step = round.announce(bodies::text);
        if (step.made() > 0) {
            bells.deliveries().ring();
        }
        step.failures().forEach(this::report);
        return step.worthAnother();
    }

    private void report(Failure failure) {
        failed.increment();
        LOG.error(
                "What happened cannot be told to webhook {}: it is tried again",
                failure.webhook().id().value(),
                failure.cause());
    }

    /** Once one is recorded, what waits for it is due. */
    private void count(Attempted attempted) {
        metrics.counter(ATTEMPTS, "result", result(attempted.answer())).increment();
        bells.deliveries().ring();
    }

    private static String result(Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> "taken";
            case Answer.Refused refused -> "refused";
            case Answer.Unreached unreached -> "unreached";
        };
    }
}
