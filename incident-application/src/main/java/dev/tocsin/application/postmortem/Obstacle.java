package dev.tocsin.application.postmortem;

/**
 * Why something outside of Tocsin had no part in a draft, or not its whole part.
 *
 * @param message for people; without anything that the other side said and that is not to be shown
 */
public record Obstacle(Reason reason, String message) {

    /** The words are those of the API. */
    public enum Reason {
        NOT_CONFIGURED("not_configured"),
        TIMED_OUT("timed_out"),
        RATE_LIMITED("rate_limited"),
        /** The other side will not, now or later: the key is wrong, or what was asked for is not allowed. */
        REFUSED("refused"),
        /** What came back was cut off, or nothing that was asked for. */
        UNREADABLE("unreadable"),
        /** What came back had nothing to say. */
        EMPTY("empty"),
        /** There is more of it than is read. */
        TOO_LONG("too_long"),
        /** Another time it may work. */
        FAILED("failed");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
