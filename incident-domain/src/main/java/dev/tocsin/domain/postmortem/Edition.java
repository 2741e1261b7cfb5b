package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Author;
import java.time.Instant;

/**
 * Which version of a postmortem it is, and whose.
 *
 * @param number from 1, without gaps
 */
public record Edition(int number, Author by, Instant at) {

    public static final int FIRST = 1;

    public Edition {
        if (number < FIRST) {
            throw new IllegalArgumentException("versions begin with " + FIRST + ": " + number);
        }
        Micros.require(at);
    }

    static Edition first(Author by, Instant at) {
        return new Edition(FIRST, by, at);
    }

    Edition next(Author nextBy, Instant nextAt) {
        return new Edition(number + 1, nextBy, nextAt);
    }
}
