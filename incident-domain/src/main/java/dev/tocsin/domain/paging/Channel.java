package dev.tocsin.domain.paging;

/** A way to reach somebody. */
public enum Channel {
    SLACK("slack", "Slack"),
    EMAIL("email", "e-mail");

    private final String word;
    private final String title;

    Channel(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As the API says it. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    Channel other() {
        return this == SLACK ? EMAIL : SLACK;
    }
}
