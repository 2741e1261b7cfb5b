package dev.tocsin.application.paging;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Until when providers want to be left alone by an organization, as far as this node has been told. Other organizations and other channels
 * are not held up; after a restart the provider says it again.
 */
final class Pauses {

    private record Line(OrganizationId organization, Channel channel) {}

    private final Map<Line, Instant> ends = new HashMap<>();

    synchronized void until(OrganizationId organization, Channel channel, Instant end) {
        ends.merge(new Line(organization, channel), end, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When the pause ends, if one is still on. */
    synchronized Optional<Instant> end(OrganizationId organization, Channel channel, Instant now) {
        Line line = new Line(organization, channel);
        Optional<Instant> end = Optional.ofNullable(ends.get(line));
        if (end.filter(until -> !until.isAfter(now)).isPresent()) {
            ends.remove(line);
            return Optional.empty();
        }
        return end;
    }
}
