package dev.tocsin.application.inmemory;

import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

record KeptFeed(Installation installation) implements Feed {

    @Override
    public FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit) {
        return installation.read(
                organization, FeedPart.nothingAfter(after), tenant -> part(tenant, filter, after, limit));
    }

    @Override
    public Map<OrganizationId, Long> ends(Set<OrganizationId> organizations) {
        return installation.read(() -> {
            Map<OrganizationId, Long> ends = new LinkedHashMap<>();
            organizations.forEach(
                    id -> installation.tenants.find(id).ifPresent(tenant -> ends.put(id, tenant.log.lastPosition())));
            return ends;
        });
    }

    private static FeedPart part(Tenant tenant, FeedFilter filter, long after, int limit) {
        List<FeedEntry> rest = tenant.incidents
                .all()
                .flatMap(stored -> entries(tenant, stored))
                .filter(entry -> entry.position() > after && filter.wants(entry))
                .sorted(Comparator.comparingLong(FeedEntry::position))
                .toList();
        List<FeedEntry> part = rest.stream().limit(limit).toList();
        long last = Math.max(after, tenant.log.lastPosition());
        long next = part.size() == rest.size() ? last : part.getLast().position();
        return new FeedPart(part, next, next < last);
    }

    private static Stream<FeedEntry> entries(Tenant tenant, StoredIncident stored) {
        return tenant.log.of(stored.incident().id()).stream()
                .map(entry -> new FeedEntry(
                        stored.incident().id(),
                        stored.number(),
                        stored.incident().details().title().value(),
                        entry));
    }
}
