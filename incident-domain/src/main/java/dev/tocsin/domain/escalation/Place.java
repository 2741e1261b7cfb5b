package dev.tocsin.domain.escalation;

/**
 * How far an escalation has come.
 *
 * @param round from 1; one more for each repetition
 * @param level the last one that fired, from 1; 0 where none has
 */
public record Place(int round, int level) {

    public static final Place START = new Place(1, 0);

    public Place {
        if (round < 1 || level < 0 || (level == 0 && round > 1)) {
            throw new IllegalArgumentException("no such place: round " + round + ", level " + level);
        }
    }
}
