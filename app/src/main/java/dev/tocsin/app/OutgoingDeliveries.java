package dev.tocsin.app;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.webhook.DeliveryDispatch;
import dev.tocsin.application.webhook.DeliveryDispatch.Attempted;
import java.util.List;

/** What webhooks are told. */
record OutgoingDeliveries(DeliveryDispatch dispatch) implements Outbox<ClaimedDelivery, Attempted> {

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String name(ClaimedDelivery claimed) {
        return "delivery " + claimed.id().value();
    }

    @Override
    public List<ClaimedDelivery> claim(int limit) {
        return dispatch.claim(limit);
    }

    @Override
    public Attempted send(ClaimedDelivery claimed) {
        return dispatch.send(claimed);
    }

    @Override
    public int record(List<Attempted> attempts) {
        return dispatch.record(attempts);
    }

    @Override
    public void takeBack(List<ClaimedDelivery> claimed) {
        dispatch.takeBack(claimed);
    }
}
