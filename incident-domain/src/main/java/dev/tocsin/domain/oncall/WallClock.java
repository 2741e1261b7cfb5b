package dev.tocsin.domain.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Function;

/**
 * What the clocks of a zone show, as instants. A time that they show twice, because they were set back, has a first and a last
 * occurrence; one that they leave out, because they were set forward, is the instant at which they were.
 */
public record WallClock(ZoneId zone) {

    public Instant firstAt(LocalDateTime shown) {
        return at(shown, ZoneOffsetTransition::getOffsetBefore);
    }

    Instant lastAt(LocalDateTime shown) {
        return at(shown, ZoneOffsetTransition::getOffsetAfter);
    }

    public LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Instant at(LocalDateTime shown, Function<ZoneOffsetTransition, ZoneOffset> ofTwo) {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        if (change == null) {
            return shown.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : shown.toInstant(ofTwo.apply(change));
    }
}
