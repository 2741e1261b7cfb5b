package dev.tocsin.application.feed;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.EventType;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted of a feed.
 *
 * @param incident the only one that is; one that is not there has no entries
 * @param types empty for all, also those that only a newer version knows
 */
public record FeedFilter(Optional<IncidentRef> incident, List<EventType> types) {

    public static final FeedFilter NONE = new FeedFilter(Optional.empty(), List.of());

    public FeedFilter {
        types = types.stream().distinct().toList();
    }
}
