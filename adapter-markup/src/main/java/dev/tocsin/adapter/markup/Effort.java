package dev.tocsin.adapter.markup;

/**
 * How much a parser of Markdown has to do for a text, beyond reading it once. Both limits are many times what is found in
 * what people write.
 */
final class Effort {

    /** A table has as many cells in each row as its first row has, written or not. */
    private static final long MAX_CELLS = 50_000;

    /** For every opening bracket a closing one is looked for, to the end where there is none. */
    private static final long MAX_STEPS = 20_000_000;

    private final String markdown;

    private Effort(String markdown) {
        this.markdown = markdown;
    }

    static boolean isBearable(String markdown) {
        Effort effort = new Effort(markdown);
        return effort.cells() <= MAX_CELLS && effort.steps() <= MAX_STEPS;
    }

    private long cells() {
        long lines = 1;
        int mostBars = 0;
        int bars = 0;
        for (int at = 0; at < markdown.length(); at++) {
            char character = markdown.charAt(at);
            if (character == '|') {
                mostBars = Math.max(mostBars, ++bars);
            } else if (character == '\n' || character == '\r') {
                lines++;
                bars = 0;
            }
        }
        return lines * mostBars;
    }

    private long steps() {
        long steps = 0;
        int closing = markdown.length();
        for (int at = markdown.length() - 1; at >= 0; at--) {
            char character = markdown.charAt(at);
            if (character == '>') {
                closing = at;
            } else if (character == '<') {
                steps += closing - at;
            }
        }
        return steps;
    }
}
