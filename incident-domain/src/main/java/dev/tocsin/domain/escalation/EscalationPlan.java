package dev.tocsin.domain.escalation;

import dev.tocsin.domain.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy says. An incident takes a copy when response starts, so that who edits the policy disturbs no running escalation.
 *
 * @param levels 1 to {@value #MAX_LEVELS}, the first one first
 * @param repeat how often all levels have another turn after the last: 0 to {@value #MAX_REPEAT}
 * @param acknowledgeTimeout how long an acknowledged incident may see nothing done by anybody before escalation goes on: limits as
 *     for {@link Level#patience}; empty for as long as it likes
 */
public record EscalationPlan(String name, List<Level> levels, int repeat, Optional<Duration> acknowledgeTimeout) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_LEVELS = 10;
    public static final int MAX_REPEAT = 9;

    public EscalationPlan {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.size() > MAX_LEVELS) {
            throw new IllegalArgumentException("not 1 to " + MAX_LEVELS + " levels");
        }
        if (repeat < 0 || repeat > MAX_REPEAT) {
            throw new IllegalArgumentException("not 0 to " + MAX_REPEAT + " repeats: " + repeat);
        }
        acknowledgeTimeout.ifPresent(timeout -> Level.requireMinutes("acknowledge timeout", timeout));
    }

    /** How long it takes until all levels have had all their turns. */
    public Duration length() {
        return levels.stream()
                .map(Level::patience)
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(repeat + 1L);
    }

    /** Whom it names, each once. */
    public Stream<Target> targets() {
        return levels.stream().flatMap(level -> level.targets().stream()).distinct();
    }

    Level at(Place place) {
        return levels.get(place.level() - 1);
    }

    /** Where it goes on from there: the next level, the first one of another round, or nowhere. */
    Optional<Place> after(Place place) {
        if (place.level() < levels.size()) {
            return Optional.of(new Place(place.round(), place.level() + 1));
        }
        return place.round() <= repeat ? Optional.of(new Place(place.round() + 1, 1)) : Optional.empty();
    }
}
