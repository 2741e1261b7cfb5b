package dev.tocsin.app;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel whose bugs leave no page without an outcome, and are in the log. */
record CarefulPager(Pager pager) implements Pager {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulPager.class);

    @Override
    public Channel channel() {
        return pager.channel();
    }

    @Override
    public Delivery send(OutgoingPage page) {
        try {
            return pager.send(page);
        } catch (RuntimeException bug) {
            LOG.error(
                    "Sending page {} by {} has failed",
                    page.id().value(),
                    channel().word(),
                    bug);
            return new Delivery.Failed("it could not be sent; the log says why", Optional.empty());
        }
    }
}
