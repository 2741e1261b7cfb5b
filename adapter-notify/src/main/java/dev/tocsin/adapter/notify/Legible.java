package dev.tocsin.adapter.notify;

/**
 * Takes out of a text what a reader could not see, or what would change the text around it: control characters, line ends of other
 * kinds than {@code \n}, marks that turn the direction of reading, halves of a surrogate pair.
 */
public final class Legible {

    private static final int MAX_QUOTED = 300;

    private Legible() {}

    /** On one line, whatever it was on before. */
    public static String line(String text) {
        return prose(text).replace('\n', ' ').strip();
    }

    /** On as many lines as it has. */
    public static String prose(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(character -> isIllegible(character) ? ' ' : character)
                .forEach(legible::appendCodePoint);
        return legible.toString().strip();
    }

    /** What a provider says, as it may be kept and shown: on one line, and cut where it is long. */
    public static String quote(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= MAX_QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_QUOTED));
    }

    private static boolean isIllegible(int character) {
        return character != '\n'
                && (Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character >= '\u2028' && character <= '\u202E')
                        || (character >= '\u2066' && character <= '\u2069'));
    }
}
