package dev.tocsin.adapter.persistence;

import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Feed;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One statement reads entries and how far the feed goes. The counter is the outer table, and so is not read after them:
 * what is committed in between comes next time.
 */
record JdbcFeed(Database database) implements Feed {

    /** So many positions are looked at for what is of some types. */
    private static final long WINDOW = 10_000;

    private static final String FROM =
            "select c.last_position, i.id, i.number_year, i.number_seq, i.title, " + EventRow.COLUMNS
                    + " from organization_counter c left join incident_event e on e.organization_id = c.organization_id"
                    + " and e.position <= c.last_position";
    private static final String INCIDENT =
            " left join incident i on i.organization_id = e.organization_id and i.id = e.incident_id";

    /** How far the feed goes, and an entry where there is one. */
    private record Found(long lastPosition, Optional<FeedEntry> entry) {

        static Found read(Row row) throws SQLException {
            long lastPosition = row.number();
            Optional<UUID> incident = Optional.ofNullable(row.uuidOrNull());
            return new Found(
                    lastPosition, incident.isEmpty() ? Optional.empty() : Optional.of(entry(incident.get(), row)));
        }

        private static FeedEntry entry(UUID incident, Row row) throws SQLException {
            return new FeedEntry(
                    new IncidentId(incident),
                    new IncidentNumber((int) row.number(), (int) row.number()),
                    row.text(),
                    EventRow.read(row));
        }
    }

    @Override
    public FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit) {
        long until = filter.incident().isPresent() ? Long.MAX_VALUE : after + window(filter, limit);
        Query query = new Query()
                .add(FROM + " and e.position > ?", after)
                .add(" and e.position <= ?", until)
                .add(wanted(organization, filter))
                .add(INCIDENT + " where c.organization_id = ?", organization.value())
                .add(" order by e.organization_id, e.position limit " + (limit + 1));
        List<Found> found = database.run(connection -> query.list(connection, Found::read));
        return found.isEmpty() ? FeedPart.nothingAfter(after) : part(found, after, until, limit);
    }

    @Override
    public Map<OrganizationId, Long> ends(Set<OrganizationId> organizations) {
        Query query = new Query()
                .add(
                        "select organization_id, last_position from organization_counter where organization_id = any (?)",
                        "uuid",
                        organizations.stream().map(OrganizationId::value).toArray());
        Map<OrganizationId, Long> ends = new LinkedHashMap<>();
        database.run(connection -> query.list(connection, End::read))
                .forEach(end -> ends.put(end.of(), end.position()));
        return ends;
    }

    /** How far the feed of an organization goes. */
    private record End(OrganizationId of, long position) {
        static End read(Row row) throws SQLException {
            return new End(new OrganizationId(row.uuid()), row.number());
        }
    }

    /** Positions are dense. */
    private static long window(FeedFilter filter, int limit) {
        return filter.types().isEmpty() ? limit : WINDOW;
    }

    private static Query wanted(OrganizationId organization, FeedFilter filter) {
        Query wanted = new Query();
        filter.incident().ifPresent(ref -> wanted.add(of(organization, ref)));
        return filter.types().isEmpty()
                ? wanted
                : wanted.add(" and e.type in (" + ListConditions.words(filter.types(), EventType::name) + ")");
    }

    private static Query of(OrganizationId organization, IncidentRef incident) {
        return switch (incident) {
            case IncidentRef.ById by ->
                new Query().add(" and e.incident_id = ?", by.id().value());
            case IncidentRef.ByNumber by ->
                new Query()
                        .add(
                                " and e.incident_id = (select x.id from incident x where x.organization_id = ?",
                                organization.value())
                        .add(" and x.number_year = ?", by.number().year())
                        .add(" and x.number_seq = ?)", by.number().sequence());
        };
    }

    private static FeedPart part(List<Found> found, long after, long until, int limit) {
        long last = Math.max(after, found.getFirst().lastPosition());
        List<FeedEntry> entries = found.stream()
                .flatMap(each -> each.entry().stream())
                .limit(limit)
                .toList();
        long next = found.size() > limit ? entries.getLast().position() : Math.min(until, last);
        return new FeedPart(entries, next, next < last);
    }
}
