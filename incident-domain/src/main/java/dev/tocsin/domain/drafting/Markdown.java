package dev.tocsin.domain.drafting;

import java.net.URI;

/**
 * Markdown in which people's words are words: whatever they look like, they make no heading, list, link, table,
 * emphasis, code or HTML,
 * and they end no line. That holds for CommonMark and GitHub's extensions to it.
 *
 * <p>A renderer that makes links of whatever looks like an address once all is parsed does so here too; what it links
 * to is what one reads.
 */
public final class Markdown {

    /** Of a longer text so many characters are left, the last one being an ellipsis. */
    public static final int MAX_LENGTH = 500;

    private static final String MARKUP = "\\`*[]<>&~|$@";
    private static final String MARKUP_IN_FRONT = "#+-=:";
    private static final String GAP = "{}";

    private Markdown() {}

    /** A link, as a part of a {@link #sentence}. */
    record Link(String text, URI target) {}

    /** The text in one line, not too long, saying what it said. */
    public static String line(String written) {
        return line(written, MAX_LENGTH);
    }

    /** The same of another length at most. */
    public static String line(String written, int most) {
        String line = plain(written, most);
        int number = digitsInFront(line);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean inFront = at == 0 && MARKUP_IN_FRONT.indexOf(character) >= 0;
            boolean listItem = number > 0 && at == number && (character == '.' || character == ')');
            boolean emphasis = character == '_' && !isInsideWord(line, at);
            if (MARKUP.indexOf(character) >= 0 || inFront || listItem || emphasis || endsAddressStart(line, at)) {
                safe.append('\\');
            }
            safe.append(character);
        }
        return safe.toString();
    }

    /**
     * The pattern, each gap in it filled with the next part: links stay links, everything else is made a {@link #line}.
     */
    static String sentence(String pattern, Object... parts) {
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (Object part : parts) {
            int gap = pattern.indexOf(GAP, from);
            sentence.append(pattern, from, gap).append(part instanceof Link link ? link(link) : line(part.toString()));
            from = gap + GAP.length();
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    /** The text in one line, not too long, as plain text. */
    static String plain(String written) {
        return plain(written, MAX_LENGTH);
    }

    /** The same of another length at most. */
    static String plain(String written, int most) {
        StringBuilder line = new StringBuilder(Math.min(written.length(), most + 2));
        boolean space = false;
        for (int at = 0; at < written.length() && line.length() <= most; at++) {
            char character = written.charAt(at);
            if (Character.isWhitespace(character) || Character.isISOControl(character)) {
                space = !line.isEmpty();
            } else if (!turnsText(character)) {
                line.append(space ? " " : "").append(character);
                space = false;
            }
        }
        return line.length() <= most ? line.toString() : cut(line, most);
    }

    private static String cut(StringBuilder line, int most) {
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    /** Characters that are not seen and turn the direction of everything behind them. */
    private static boolean turnsText(char character) {
        return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
    }

    private static int digitsInFront(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean isInsideWord(String line, int at) {
        return at > 0
                && at < line.length() - 1
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    /** GitHub makes links of bare addresses, unless their first punctuation is escaped. */
    private static boolean endsAddressStart(String line, int at) {
        return line.startsWith("://", at) || line.regionMatches(true, at - 3, "www.", 0, 4);
    }

    /** An address has neither blanks nor angle brackets in it. */
    private static String link(Link link) {
        return "[" + line(link.text()) + "](<" + link.target().toASCIIString().replace("&", "&amp;") + ">)";
    }
}
