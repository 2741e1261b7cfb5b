package dev.tocsin.adapter.notify.slack;

import dev.tocsin.application.port.Pager.Delivery;

/** A call to Slack has not brought the page further; carries what to answer instead. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Delivery delivery;

    Undelivered(Delivery delivery) {
        super(delivery.toString());
        this.delivery = delivery;
    }

    Delivery delivery() {
        return delivery;
    }
}
