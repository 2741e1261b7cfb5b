package dev.tocsin.application.paging;

import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.paging.Failure;
import java.util.Optional;

/** What was wrong with an attempt, in the words of the channel. */
record Fault(Failure failure, String why) {

    /** Empty where the page was sent. */
    static Optional<Fault> of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent sent -> Optional.empty();
            case Delivery.NotConfigured none ->
                fault(Failure.CHANNEL_NOT_CONFIGURED, "the channel has not been set up");
            case Delivery.NoContactDetails none -> fault(Failure.NO_CONTACT_DETAILS, none.why());
            case Delivery.Rejected rejected -> fault(Failure.REJECTED, rejected.why());
            case Delivery.Failed failed -> fault(Failure.EXTERNAL_API_ERROR, failed.why());
        };
    }

    private static Optional<Fault> fault(Failure failure, String why) {
        return Optional.of(new Fault(failure, why));
    }
}
