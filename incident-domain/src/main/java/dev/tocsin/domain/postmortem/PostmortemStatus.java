package dev.tocsin.domain.postmortem;

import java.util.Arrays;
import java.util.Optional;

/** How far a postmortem has come. The words are those of the native API. */
public enum PostmortemStatus {
    /** Only those who may write postmortems see it. */
    DRAFT("draft"),
    /** Fit to be shown: somebody has approved it, or it has been shown already. */
    APPROVED("approved"),
    /** Everybody in the organization sees it, and nobody edits it. */
    PUBLISHED("published");

    private final String word;

    PostmortemStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<PostmortemStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }
}
