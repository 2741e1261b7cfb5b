package dev.tocsin.domain.incident;

import dev.tocsin.domain.Numbering;
import java.util.Optional;

/**
 * What people call an incident: {@code INC-2026-044}, unique in its organization, without gaps within a year.
 *
 * <p>It is given when the incident is kept, not when it is decided on, because only the store can count without gaps.
 *
 * @param year that of the creation in UTC
 * @param sequence from 1 to {@value Numbering#MAX_SEQUENCE}
 */
public record IncidentNumber(int year, int sequence) {

    private static final Numbering NUMBERING = new Numbering("INC");

    public IncidentNumber {
        NUMBERING.require(year, sequence);
    }

    /** Empty for everything that is not written as a number is; reading ignores case. */
    public static Optional<IncidentNumber> parse(String text) {
        return NUMBERING.read(text, IncidentNumber::new);
    }

    @Override
    public String toString() {
        return NUMBERING.written(year, sequence);
    }
}
