package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Numbering;
import java.util.Optional;

/**
 * What people call a postmortem: {@code PM-2026-001}, unique in its organization, without gaps within a year but for
 * those that one makes which is imported under its own number.
 *
 * <p>It is given when the postmortem is kept, not when it is decided on, because only the store can count without gaps.
 *
 * @param year that of the creation in UTC
 * @param sequence from 1 to {@value Numbering#MAX_SEQUENCE}
 */
public record PostmortemNumber(int year, int sequence) {

    private static final Numbering NUMBERING = new Numbering("PM");

    public PostmortemNumber {
        NUMBERING.require(year, sequence);
    }

    /** Empty for everything that is not written as a number is; reading ignores case. */
    public static Optional<PostmortemNumber> parse(String text) {
        return NUMBERING.read(text, PostmortemNumber::new);
    }

    @Override
    public String toString() {
        return NUMBERING.written(year, sequence);
    }
}
