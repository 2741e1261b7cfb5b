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

    public boolean wants(FeedEntry entry) {
        return incident.filter(ref -> !names(ref, entry)).isEmpty()
                && (types.isEmpty()
                        || types.stream()
                                .anyMatch(type ->
                                        type.name().equals(entry.entry().entry().type())));
    }

    private static boolean names(IncidentRef ref, FeedEntry entry) {
        return switch (ref) {
            case IncidentRef.ById by -> by.id().equals(entry.incident());
            case IncidentRef.ByNumber by -> by.number().equals(entry.number());
        };
    }
}
