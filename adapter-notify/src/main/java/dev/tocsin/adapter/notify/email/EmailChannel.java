package dev.tocsin.adapter.notify.email;

import dev.tocsin.application.port.Pager;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the channel up when the program starts, and not with the first page: what is wrong with it is to be seen by daylight. */
@Factory
final class EmailChannel {

    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);

    private final Optional<Pager> pager;

    EmailChannel(SmtpSettings settings, InstantSource clock) {
        pager = settings.server().map(host -> new SmtpPager(new MailServer(settings), settings.sender(), clock));
        if (pager.isEmpty()) {
            LOG.warn("No page can leave by e-mail: TOCSIN_SMTP_HOST is not set.");
        }
    }

    @Context
    @Named("email")
    Pager emailPager() {
        return pager.orElseThrow(() -> new DisabledBeanException("not set up"));
    }
}
