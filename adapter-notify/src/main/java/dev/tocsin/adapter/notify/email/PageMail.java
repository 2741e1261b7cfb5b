package dev.tocsin.adapter.notify.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.notify.Wording;
import dev.tocsin.application.port.OutgoingPage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/**
 * A page as a mail. Its id follows from the page's, so that whoever gets it twice sees it once; and all mails about an incident refer to
 * one that does not exist, which readers show as one thread.
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
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String domain(InternetAddress sender) {
        String address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
