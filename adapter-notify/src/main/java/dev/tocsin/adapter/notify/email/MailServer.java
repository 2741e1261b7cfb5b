package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.email.SmtpSettings.Encryption;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails over, each in a conversation of its own: a connection that is kept may be dead when somebody has to be woken. */
final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(3);

    /** For each answer of the server. Even one that is slow in all of its half a dozen answers is done with before a lease ends. */
    static final Duration ANSWER_TIME_OUT = Duration.ofSeconds(5);

    /** Unless this is named, the library looks for it in all jars, several times for each mail: that costs as much as sending it. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private final SmtpSettings settings;
    private final Session session;

    MailServer(SmtpSettings settings) {
        System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    Session session() {
        return session;
    }

    /** Tries once. What the server has taken is sent, however the conversation ends after it. */
    void take(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(settings.login().orElse(null), settings.login().isPresent() ? settings.secret() : null);
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            LOG.debug("The mail server has not said goodbye", goneAlready);
        }
    }

    private static Properties properties(SmtpSettings settings) {
        Encryption encryption = settings.encryption();
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.server().orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.serverPort()));
        properties.setProperty("mail.smtp.connectiontimeout", millis(CONNECT_TIME_OUT));
        properties.setProperty("mail.smtp.timeout", millis(ANSWER_TIME_OUT));
        properties.setProperty("mail.smtp.writetimeout", millis(ANSWER_TIME_OUT));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
