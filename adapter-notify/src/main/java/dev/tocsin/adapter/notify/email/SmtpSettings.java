package dev.tocsin.adapter.notify.email;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of the mail server.
 *
 * @param host {@code TOCSIN_SMTP_HOST}; without it nobody is paged by e-mail
 * @param port {@code TOCSIN_SMTP_PORT}; that of the encryption where not set
 * @param user {@code TOCSIN_SMTP_USER}; without it there is no authentication
 * @param password {@code TOCSIN_SMTP_PASSWORD}
 * @param from {@code TOCSIN_SMTP_FROM}, an address with or without a name
 * @param tls {@code TOCSIN_SMTP_TLS}, see {@link Encryption}
 */
@ConfigurationProperties("tocsin.smtp")
record SmtpSettings(
        @Nullable String host,
        @Nullable String port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable String tls) {

    private static final int MAX_PORT = 65_535;

    /** How the connection is protected; the words are the constants' in lower case. */
    enum Encryption {
        /** Begins in the clear and must be turned into TLS before anything is said. */
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }
    }

    Optional<String> server() {
        return text(host);
    }

    Encryption encryption() {
        String word = text(tls).orElse("starttls");
        return Arrays.stream(Encryption.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("TOCSIN_SMTP_TLS must be starttls, tls or none, not " + word));
    }

    int serverPort() {
        return text(port).map(SmtpSettings::number).orElse(encryption().port);
    }

    Optional<String> login() {
        return text(user);
    }

    String secret() {
        return Objects.requireNonNullElse(password, "");
    }

    InternetAddress sender() {
        String address = text(from)
                .orElseThrow(() ->
                        new IllegalArgumentException("TOCSIN_SMTP_FROM must be set: the address that pages come from"));
        try {
            InternetAddress sender = new InternetAddress(address, true);
            if (!sender.getAddress().contains("@")) {
                throw new AddressException("no domain");
            }
            return sender;
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("TOCSIN_SMTP_FROM must be an e-mail address, not " + address, wrong);
        }
    }

    @Override
    public String toString() {
        return "SmtpSettings of " + host;
    }

    private static int number(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 1 && number <= MAX_PORT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like one that is out of range.
        }
        throw new IllegalArgumentException("TOCSIN_SMTP_PORT must be from 1 to " + MAX_PORT + ", not " + port);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
