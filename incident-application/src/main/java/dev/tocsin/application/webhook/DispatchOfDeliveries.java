package dev.tocsin.application.webhook;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.application.port.WebhookSender.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One lease for each claim. */
record DispatchOfDeliveries(
        DeliveryQueue queue, WebhookSender sender, DeliveryRecording recording, Ids ids, InstantSource clock)
        implements DeliveryDispatch {

    @Override
    public List<ClaimedDelivery> claim(int limit) {
        return queue.claim(clock.instant(), limit, new Lease(ids.next()));
    }

    @Override
    public Attempted send(ClaimedDelivery delivery) {
        Answer answer = answer(delivery, clock.instant());
        return new Attempted(delivery, answer, clock.instant());
    }

    @Override
    public int record(List<Attempted> attempts) {
        return recording.record(attempts);
    }

    @Override
    public void takeBack(List<ClaimedDelivery> deliveries) {
        recording.takeBack(deliveries, clock.instant());
    }

    /** A bug must not leave a delivery without an outcome: another attempt may do better. */
    private Answer answer(ClaimedDelivery delivery, Instant now) {
        if (delivery.secrets().isEmpty()) {
            return new Answer.Unreached("its secret cannot be read any more: rotate it");
        }
        try {
            return sender.send(
                    new OutgoingDelivery(delivery.id(), delivery.url(), delivery.body(), delivery.secrets(), now));
        } catch (RuntimeException bug) {
            return new Answer.Unreached(
                    "it could not be sent: " + bug.getClass().getSimpleName());
        }
    }
}
