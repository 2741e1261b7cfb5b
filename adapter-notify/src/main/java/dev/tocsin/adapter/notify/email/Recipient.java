package dev.tocsin.adapter.notify.email;

import dev.tocsin.adapter.notify.Legible;
import dev.tocsin.domain.paging.Contact;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * To whom a mail goes. The library cuts each letter of an address to its low byte: what is not ASCII would become another address, or
 * the end of the command that it stands in.
 */
final class Recipient {

    private static final char LAST_OF_ASCII = 0x7F;

    private Recipient() {}

    /** Empty where no mail server could be told of the address. */
    static Optional<InternetAddress> of(Contact person) {
        String address = person.email().value();
        int at = address.lastIndexOf('@');
        String name = address.substring(0, at);
        if (name.chars().anyMatch(letter -> letter > LAST_OF_ASCII)) {
            return Optional.empty();
        }
        try {
            InternetAddress recipient = new InternetAddress(
                    name + "@" + IDN.toASCII(address.substring(at + 1)),
                    Legible.line(person.name()),
                    StandardCharsets.UTF_8.name());
            recipient.validate();
            return Optional.of(recipient);
        } catch (AddressException | UnsupportedEncodingException | IllegalArgumentException unspeakable) {
            return Optional.empty();
        }
    }
}
