package dev.tocsin.domain.incident;

import dev.tocsin.domain.Text;

/** What somebody says on the timeline, by itself or as the reason for a change of status. */
public record Comment(String value) {

    public static final int MAX_LENGTH = 10_000;
    /** The limit where the comment is the reason for a change of status. */
    public static final int MAX_REASON_LENGTH = 500;

    public Comment {
        value = Text.prose("comment", value, MAX_LENGTH);
    }
}
