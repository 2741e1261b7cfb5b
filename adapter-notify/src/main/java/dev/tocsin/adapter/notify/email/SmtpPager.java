package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.Complaints;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Sends a page as a mail. */
final class SmtpPager implements Pager {

    private final MailServer server;
    private final InternetAddress sender;
    private final InstantSource clock;
    private final Failures failures;

    SmtpPager(MailServer server, InternetAddress sender, InstantSource clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
        this.failures = new Failures(new Complaints(LoggerFactory.getLogger(SmtpPager.class), clock));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Delivery send(OutgoingPage page) {
        Optional<InternetAddress> recipient = Recipient.of(page.to());
        if (recipient.isEmpty()) {
            return new Delivery.NoContactDetails("no mail server can be told of this address");
        }
        try {
            PageMail mail = PageMail.of(page, server.session(), sender, recipient.get(), clock.instant());
            server.take(mail);
            return new Delivery.Sent(Optional.of(mail.id()));
        } catch (MessagingException failure) {
            return failures.meaningOf(failure);
        }
    }
}
