package dev.tocsin.domain.oncall;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People who take turns.
 *
 * @param participants in the order of their turns; somebody may have several
 * @param startsOn the day of the first hand-off; nobody has a turn before
 * @param handOff the time of day of each hand-off where turns are days long, and else of the first
 * @param window the times at which turns count; without one they always do
 */
public record Rotation(
        String name,
        List<Responder> participants,
        LocalDate startsOn,
        LocalTime handOff,
        Turns turns,
        Optional<Window> window) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_PARTICIPANTS = 100;

    public Rotation {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        participants = List.copyOf(participants);
        if (participants.isEmpty() || participants.size() > MAX_PARTICIPANTS) {
            throw new IllegalArgumentException("not 1 to " + MAX_PARTICIPANTS + " participants");
        }
        requireMinutes(handOff);
    }

    static void requireMinutes(LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("not a whole minute: " + time);
        }
    }

    /** Whose turn it is; if they are not there, the next in order who is. */
    Optional<Responder> onCallAt(Instant instant, WallClock clock, Predicate<Responder> isThere) {
        if (window.isPresent() && !window.get().isOpenAt(instant, clock)) {
            return Optional.empty();
        }
        long turn = turnAt(instant, clock);
        if (turn < 0) {
            return Optional.empty();
        }
        return IntStream.range(0, participants.size())
                .mapToObj(later -> participants.get((int) ((turn + later) % participants.size())))
                .filter(isThere)
                .findFirst();
    }

    /** The next instant at which it may be somebody else. */
    Instant nextChange(Instant after, WallClock clock) {
        Instant handedOff = nextHandOff(after, clock);
        return window.map(times -> times.nextChange(after, clock))
                .filter(change -> change.isBefore(handedOff))
                .orElse(handedOff);
    }

    private Instant nextHandOff(Instant after, WallClock clock) {
        long turn = Math.max(0, turnAt(after, clock));
        return Stream.iterate(turn, next -> next + 1)
                .map(next -> beginning(next, clock))
                .filter(begin -> begin.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /** Counted from 0; negative before the first. Where two begin at once, as clocks were set forward past both, it is the later. */
    private long turnAt(Instant instant, WallClock clock) {
        long turn = estimate(instant, clock);
        while (!beginning(turn + 1, clock).isAfter(instant)) {
            turn++;
        }
        while (turn >= 0 && beginning(turn, clock).isAfter(instant)) {
            turn--;
        }
        return turn;
    }

    /** One off at most. */
    private long estimate(Instant instant, WallClock clock) {
        return switch (turns) {
            case Turns.Days length ->
                Math.floorDiv(ChronoUnit.DAYS.between(startsOn, clock.dateAt(instant)), length.days());
            case Turns.Hours length ->
                Math.floorDiv(
                        ChronoUnit.HOURS.between(clock.firstAt(startsOn.atTime(handOff)), instant), length.hours());
        };
    }

    private Instant beginning(long turn, WallClock clock) {
        return switch (turns) {
            case Turns.Days length ->
                clock.firstAt(startsOn.plusDays(turn * length.days()).atTime(handOff));
            case Turns.Hours length ->
                clock.firstAt(startsOn.atTime(handOff)).plus(turn * length.hours(), ChronoUnit.HOURS);
        };
    }
}
