package dev.tocsin.application.webhook;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.WebhookSender.Answer;
import java.time.Instant;
import java.util.List;

/**
 * Driving port: gets deliveries out, as {@link dev.tocsin.application.paging.Dispatch} does pages: each is claimed, sent
 * and recorded, in three calls. If the process dies in between, the lease runs out and somebody else sends it again,
 * under the same id.
 */
public interface DeliveryDispatch {

    static DeliveryDispatch on(Ports ports) {
        return new DispatchOfDeliveries(
                ports.deliveryQueue(),
                ports.webhookSender(),
                new DeliveryRecording(
                        ports.store(), ports.webhooks(), new Notices(ports.users(), ports.ids()), ports.jitter()),
                ports.ids(),
                ports.clock());
    }

    /** Claims up to {@code limit} deliveries that are due. Fewer, or none, does not mean that no more are. */
    List<ClaimedDelivery> claim(int limit);

    /** Tries once to send it. It waits for the receiver, for as long as that takes. */
    Attempted send(ClaimedDelivery delivery);

    /**
     * Keeps what came of the attempts. A webhook that could not be told for as long as is worth while is disabled with
     * it, and the admins are to hear of that. Deliveries that somebody else has by now are left to them.
     *
     * @return how many were kept
     */
    int record(List<Attempted> attempts);

    /** Gives deliveries back that were claimed and not tried. */
    void takeBack(List<ClaimedDelivery> deliveries);

    /**
     * One attempt and how it ended.
     *
     * @param at when it ended
     */
    record Attempted(ClaimedDelivery claimed, Answer answer, Instant at) {}
}
