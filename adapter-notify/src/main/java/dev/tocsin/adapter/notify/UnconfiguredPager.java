package dev.tocsin.adapter.notify;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;

/** Stands in for a channel that nobody has set up. */
public record UnconfiguredPager(Channel channel) implements Pager {

    @Override
    public Delivery send(OutgoingPage page) {
        return new Delivery.NotConfigured();
    }
}
