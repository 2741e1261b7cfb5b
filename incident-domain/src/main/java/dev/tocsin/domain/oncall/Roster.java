package dev.tocsin.domain.oncall;

import dev.tocsin.domain.people.Responder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is on call: a schedule, and the exceptions from it that touch the time which is asked about.
 *
 * <p>An override wins over every rotation, and a later rotation over an earlier one. Who is unavailable is never on call: in a rotation
 * the next participant in order stands in for them.
 */
public record Roster(Schedule schedule, List<ScheduleOverride> overrides, List<Unavailability> unavailabilities) {

    /** The longest time for which {@link #shifts} and {@link #watch} look ahead. */
    public static final Duration MAX_SPAN = Duration.ofDays(366);

    public Roster {
        overrides = List.copyOf(overrides);
        unavailabilities = List.copyOf(unavailabilities);
    }

    /** Empty where nobody is: a time that no rotation covers, or at which nobody is available. */
    public Optional<Duty> onCallAt(Instant instant) {
        Predicate<Responder> isThere = person -> isAvailable(person, instant);
        return overrides.stream()
                .filter(override -> override.period().covers(instant) && isThere.test(override.person()))
                .map(override -> new Duty(override.person(), Optional.empty()))
                .findFirst()
                .or(() -> byRotation(instant, isThere));
    }

    /** Everybody who may be on call: who takes part, and who stands in. */
    public Stream<Responder> people() {
        return Stream.concat(
                        schedule.rotations().stream().flatMap(rotation -> rotation.participants().stream()),
                        overrides.stream().map(ScheduleOverride::person))
                .distinct();
    }

    /** Who is on call when this time begins, and until when within it. */
    public Watch watch(Period time) {
        requireSpan(time);
        Optional<Duty> duty = onCallAt(time.startsAt());
        Instant end = endOf(duty, time.startsAt(), time.endsAt());
        return new Watch(duty, end.isBefore(time.endsAt()) ? Optional.of(end) : Optional.empty());
    }

    /** In order, cut to this time: where nobody is on call, there is none. */
    public List<Shift> shifts(Period time) {
        requireSpan(time);
        List<Shift> shifts = new ArrayList<>();
        for (Instant start = time.startsAt(); start.isBefore(time.endsAt()); ) {
            Optional<Duty> duty = onCallAt(start);
            Instant end = endOf(duty, start, time.endsAt());
            Period period = new Period(start, end);
            duty.ifPresent(known -> shifts.add(new Shift(known, period)));
            start = end;
        }
        return shifts;
    }

    private static void requireSpan(Period time) {
        if (Duration.between(time.startsAt(), time.endsAt()).compareTo(MAX_SPAN) > 0) {
            throw new IllegalArgumentException("longer than " + MAX_SPAN.toDays() + " days");
        }
    }

    private Instant endOf(Optional<Duty> duty, Instant start, Instant latest) {
        return Stream.iterate(nextChange(start), this::nextChange)
                .filter(change -> !change.isBefore(latest) || !onCallAt(change).equals(duty))
                .map(change -> change.isBefore(latest) ? change : latest)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Duty> byRotation(Instant instant, Predicate<Responder> isThere) {
        return schedule.rotations().reversed().stream()
                .flatMap(rotation -> rotation
                        .onCallAt(instant, schedule.clock(), isThere)
                        .map(person -> new Duty(person, Optional.of(rotation.name())))
                        .stream())
                .findFirst();
    }

    /** The next instant at which it may be somebody else. */
    private Instant nextChange(Instant after) {
        Stream<Instant> planned =
                schedule.rotations().stream().map(rotation -> rotation.nextChange(after, schedule.clock()));
        Stream<Instant> exceptional = Stream.concat(
                        overrides.stream().map(ScheduleOverride::period),
                        unavailabilities.stream().map(Unavailability::period))
                .flatMap(period -> period.nextChange(after).stream());
        return Stream.concat(planned, exceptional).min(Instant::compareTo).orElseThrow();
    }

    private boolean isAvailable(Responder person, Instant instant) {
        return unavailabilities.stream()
                .noneMatch(away -> away.person().is(person) && away.period().covers(instant));
    }
}
