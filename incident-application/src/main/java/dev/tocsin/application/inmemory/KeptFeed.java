package dev.tocsin.application.inmemory;

import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

record KeptFeed(Installation installation) implements Feed {

    @Override
    public FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit) {
        return installation.read(
                organization, FeedPart.nothingAfter(after), tenant -> part(tenant, filter, after, limit));
    }

    private static FeedPart part(Tenant tenant, FeedFilter filter, long after, int limit) {
        List<FeedEntry> rest = tenant.incidents
                .all()
                .filter(stored ->
                        filter.incident().filter(ref -> !names(ref, stored)).isEmpty())
                .flatMap(stored -> entries(tenant, stored))
                .filter(entry -> entry.position() > after && isWanted(entry, filter.types()))
                .sorted(Comparator.comparingLong(FeedEntry::position))
                .toList();
        List<FeedEntry> part = rest.stream().limit(limit).toList();
        long last = Math.max(after, tenant.log.lastPosition());
        long next = part.size() == rest.size() ? last : part.getLast().position();
        return new FeedPart(part, next, next < last);
    }

    private static Stream<FeedEntry> entries(Tenant tenant, StoredIncident stored) {
        return tenant.log.of(stored.incident().id()).stream()
                .map(entry -> new FeedEntry(stored.incident().id(), stored.number(), entry));
    }

    private static boolean names(IncidentRef ref, StoredIncident stored) {
        return switch (ref) {
            case IncidentRef.ById by -> by.id().equals(stored.incident().id());
            case IncidentRef.ByNumber by -> by.number().equals(stored.number());
        };
    }

    private static boolean isWanted(FeedEntry entry, List<EventType> types) {
        return types.isEmpty()
                || types.stream()
                        .anyMatch(
                                type -> type.name().equals(entry.entry().entry().type()));
    }
}
