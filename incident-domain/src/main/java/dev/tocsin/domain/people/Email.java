package dev.tocsin.domain.people;

import dev.tocsin.domain.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address, in lower case: addresses that differ in case only are one person's. The check is shallow on purpose (something,
 * an at sign, a domain); whether mail arrives is known only by sending it.
 */
public record Email(String value) {

    public static final int MAX_LENGTH = 254;
    private static final String IN_NO_ADDRESS = "<>\",;";

    public Email {
        value = Text.line("email", value.toLowerCase(Locale.ROOT), MAX_LENGTH);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty for what is no address. */
    public static Optional<Email> parse(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Written out, because there is one to be checked for each entry of a timeline that is read. */
    private static boolean isAddress(String value) {
        boolean inDomain = false;
        boolean labelEmpty = true;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean separates = character == '@' ? !inDomain : inDomain && character == '.';
            if (separates ? labelEmpty : character == '@' || isForbidden(character)) {
                return false;
            }
            inDomain |= character == '@';
            labelEmpty = separates;
        }
        return inDomain && !labelEmpty;
    }

    private static boolean isForbidden(char character) {
        return character <= ' ' || IN_NO_ADDRESS.indexOf(character) >= 0;
    }
}
