package dev.tocsin.domain.people;

import dev.tocsin.domain.people.ApiKey.Prefix;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an API key: a prefix and {@value #RANDOM_LENGTH} random characters. One that an operator chose for the
 * first start may have from {@value #MIN_LENGTH} to {@value #MAX_LENGTH} of them. It never shows in a log.
 */
public record Secret(String text) {

    /** What the random characters are taken from. */
    public static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static final int RANDOM_LENGTH = 43;
    public static final int MIN_LENGTH = 20;
    public static final int MAX_LENGTH = 200;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + MIN_LENGTH + "," + MAX_LENGTH + "}");

    public Secret {
        Optional<Prefix> prefix = prefixOf(text);
        if (prefix.isEmpty()
                || !SHAPE.matcher(text.substring(prefix.get().text().length())).matches()) {
            throw new IllegalArgumentException("not an API key: sk_live_ or rf_, then " + MIN_LENGTH + " to "
                    + MAX_LENGTH + " letters, digits, hyphens or underscores");
        }
    }

    /** The key made of {@value #RANDOM_LENGTH} random characters. */
    public static Secret of(Prefix prefix, String random) {
        return new Secret(prefix.text() + random);
    }

    /** Empty for what is not written as a key is: it can be none. */
    public static Optional<Secret> parse(String text) {
        try {
            return Optional.of(new Secret(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    public Prefix prefix() {
        return prefixOf(text).orElseThrow();
    }

    /**
     * What is kept in its place: SHA-256 in lower-case hexadecimal digits. Quick to make, as the text is long and
     * random.
     */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return prefix().text() + "...";
    }

    private static Optional<Prefix> prefixOf(String text) {
        return Arrays.stream(Prefix.values())
                .filter(prefix -> text.startsWith(prefix.text()))
                .findFirst();
    }
}
