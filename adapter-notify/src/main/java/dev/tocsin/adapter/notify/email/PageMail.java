package dev.tocsin.adapter.notify.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.notify.Wording;
import dev.tocsin.application.port.OutgoingPage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;

/**
 * A page as a mail. Its id follows from the page's, so that whoever gets it twice sees it once; and all mails about an
 * incident refer to one that does not exist, which readers show as one thread.
 */
final class PageMail extends MimeMessage {

    private final String id;

    private PageMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static PageMail of(
            OutgoingPage page, Session session, InternetAddress sender, InternetAddress recipient, Instant now)
            throws MessagingException {
        Wording wording = Wording.of(page);
        String domain = domain(sender);
        PageMail mail = new PageMail(session, "<" + page.id().value() + "@" + domain + ">");
        String thread =
                "<" + page.incident().number() + "." + page.organization().value() + "@" + domain + ">";
        mail.setFrom(sender);
        mail.setRecipient(RecipientType.TO, recipient);
        mail.setSubject(wording.headline(), UTF_8.name());
        mail.setSentDate(Date.from(now));
        mail.setHeader("References", thread);
        mail.setHeader("In-Reply-To", thread);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(body(new MailText(wording, page.acknowledgeLink())));
        return mail;
    }

    String id() {
        return id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeMultipart body(MailText text) throws MessagingException {
        return new MimeMultipart("alternative", part("plain", text.plain()), part("html", text.html()));
    }

    /** In bytes, because the library would write a text byte by byte: a third of what a mail costs. */
    private static MimeBodyPart part(String kind, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(text.getBytes(UTF_8), "text/" + kind + "; charset=" + UTF_8.name())));
        return part;
    }

    private static String domain(InternetAddress sender) {
        String address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
