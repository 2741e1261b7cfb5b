package dev.tocsin.app;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what is a bug in a channel. What becomes of the page is not its business. */
record LoggedPager(Pager pager, Logger log) implements Pager {

    LoggedPager(Pager pager) {
        this(pager, LoggerFactory.getLogger(LoggedPager.class));
    }

    @Override
    public Channel channel() {
        return pager.channel();
    }

    @Override
    public Delivery send(OutgoingPage page) {
        try {
            return pager.send(page);
        } catch (RuntimeException bug) {
            log.error(
                    "Sending page {} by {} has failed",
                    page.id().value(),
                    channel().word(),
                    bug);
            throw bug;
        }
    }
}
