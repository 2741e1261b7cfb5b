package dev.tocsin.app;

import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.paging.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import java.util.List;

/** The senders of this node, one for each channel: so a channel that hangs holds up no other. */
@Context
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Paging {

    private static final String ATTEMPTS = "tocsin.pages.attempts";

    private final MeterRegistry metrics;
    private final List<Sender<ClaimedPage, Attempted>> senders;

    Paging(Dispatch dispatch, Bells bells, MeterRegistry metrics) {
        this.metrics = metrics;
        this.senders = Arrays.stream(Channel.values())
                .map(channel -> new Sender<>(new OutgoingPages(dispatch, channel), bells.pages(channel), this::count))
                .toList();
    }

    @PreDestroy
    void stop() {
        senders.forEach(Sender::close);
    }

    private void count(Attempted attempted) {
        String channel = attempted.claimed().page().channel().word();
        metrics.counter(ATTEMPTS, "channel", channel, "result", result(attempted.ending()))
                .increment();
    }

    private static String result(Ending ending) {
        return switch (ending) {
            case Ending.Postponed postponed -> "postponed";
            case Ending.Answered answered ->
                switch (answered.delivery()) {
                    case Delivery.Sent sent -> "sent";
                    case Delivery.NoContactDetails none -> "no_contact_details";
                    case Delivery.Rejected rejected -> "rejected";
                    case Delivery.Failed failed -> "failed";
                    case Delivery.NotConfigured none -> "not_configured";
                };
        };
    }
}
