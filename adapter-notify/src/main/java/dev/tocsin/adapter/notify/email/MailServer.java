package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.email.SmtpSettings.Encryption;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;

/** Hands mails over, so many of them at once as it is asked to. */
final class MailServer {

    static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(3);

    /**
     * For each answer of the server. Even one that is slow in all of its dozen answers is done with before a lease
     * ends.
     */
    static final Duration ANSWER_TIME_OUT = Duration.ofSeconds(4);

    /** Short, so that one which a server or a firewall has forgotten in silence is seldom tried. */
    static final Duration KEPT = Duration.ofSeconds(5);

    /**
     * Unless this is named, the library looks for it in all jars, several times for each mail: that costs as much as
     * sending it.
     */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private final Session session;
    private final Connections connections;

    MailServer(SmtpSettings settings) {
        this(settings, KEPT);
    }

    /** @param kept how long a connection is kept that nobody needs */
    MailServer(SmtpSettings settings, Duration kept) {
        System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
        this.session = Session.getInstance(properties(settings));
        this.connections = new Connections(session, settings, kept);
    }

    Session session() {
        return session;
    }

    /** Tries once. What the server has taken is sent, however the conversation ends after it. */
    void take(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        Transport connection = connections.get();
        boolean taken = false;
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            taken = true;
        } finally {
            connections.giveBack(connection, taken);
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
