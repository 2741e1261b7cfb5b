package dev.tocsin.domain.postmortem;

import java.util.Arrays;
import java.util.Optional;

/** Where an action item stands. The words are those of the native API; those of others are read as well. */
public enum ActionStatus {
    PENDING("pending", "open"),
    IN_PROGRESS("in_progress", "in progress"),
    COMPLETED("completed", "done");

    private final String word;
    private final String otherWord;

    ActionStatus(String word, String otherWord) {
        this.word = word;
        this.otherWord = otherWord;
    }

    public String word() {
        return word;
    }

    /** Of the native word, or of Regen's. */
    public static Optional<ActionStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word) || status.otherWord.equals(word))
                .findFirst();
    }

    /**
     * What a client that knows only done or not done has made of it: not done is no step back for what is in progress.
     */
    public ActionStatus done(boolean done) {
        if (done) {
            return COMPLETED;
        }
        return this == COMPLETED ? PENDING : this;
    }
}
