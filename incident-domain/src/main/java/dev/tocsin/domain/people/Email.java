package dev.tocsin.domain.people;

import dev.tocsin.domain.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case: addresses that differ in case only are one person's. The check is shallow on purpose (something,
 * an at sign, a domain); whether mail arrives is known only by sending it.
 */
public record Email(String value) {

    public static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)*");

    public Email {
        value = Text.line("email", value.toLowerCase(Locale.ROOT), MAX_LENGTH);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }
}
