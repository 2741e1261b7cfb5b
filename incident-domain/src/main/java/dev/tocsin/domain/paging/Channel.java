package dev.tocsin.domain.paging;

/** A way to reach somebody. */
public enum Channel {
    SLACK("slack"),
    EMAIL("email");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** As the API says it. */
    public String word() {
        return word;
    }

    Channel other() {
        return this == SLACK ? EMAIL : SLACK;
    }
}
