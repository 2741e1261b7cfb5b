package dev.tocsin.adapter.notify.slack;

/** Text as Slack shows it and not as it reads it: no link, no mention and no command comes out of it. */
final class Escaped {

    private static final String ELLIPSIS = "…";

    private Escaped() {}

    /** At most {@code limit} characters, counted as Slack counts them: after escaping. A character is kept whole or not at all. */
    static String within(int limit, String text) {
        StringBuilder escaped = new StringBuilder();
        int lastCut = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            escaped.append(escaped(text.codePointAt(at)));
            if (escaped.length() > limit) {
                return escaped.substring(0, lastCut) + ELLIPSIS;
            }
            if (escaped.length() < limit) {
                lastCut = escaped.length();
            }
        }
        return escaped.toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        };
    }
}
