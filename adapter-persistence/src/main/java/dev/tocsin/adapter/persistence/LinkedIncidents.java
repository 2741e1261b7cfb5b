package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Title;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The incidents that are linked to a component or an environment. It takes all of those of one thing to find the newest;
 * an index from each thing leads to them.
 *
 * @param thing as tables and columns call it
 */
record LinkedIncidents(Database database, String thing) {

    Slice<AffectingIncident, Integer> list(UUID organization, UUID id, Search search) {
        Queries queries = new Queries();
        List<AffectingIncident> found = queries.list(
                new Query()
                        .add("select i.number_year, i.number_seq, i.title, i.severity, i.status, i.created_at, i.facts,"
                                + " l.linked_at")
                        .add(linkedTo(organization, id))
                        .add(" order by i.created_at desc, i.id desc" + SearchPattern.part(search)),
                LinkedIncidents::incident);
        List<Long> total = queries.list(
                SearchPattern.counted(new Query().add("select 1 as one").add(linkedTo(organization, id))), Row::number);
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        return search.found(found, total.getFirst());
    }

    private Query linkedTo(UUID organization, UUID id) {
        return new Query()
                .add(" from incident_" + thing + " l join incident i on i.organization_id = l.organization_id"
                        + " and i.id = l.incident_id where i.status <> 'deleted'")
                .add(" and l.organization_id = ?", organization)
                .add(" and l." + thing + "_id = ?", id);
    }

    private static AffectingIncident incident(Row row) throws SQLException {
        IncidentNumber number = new IncidentNumber((int) row.number(), (int) row.number());
        Title title = new Title(row.text());
        return AffectingIncident.of(
                number,
                title,
                Words.severity(row.text()),
                Words.status(row.text()),
                course(row.instant(), Facts.read(row.text())),
                Optional.ofNullable(row.instantOrNull()));
    }

    private static AffectingIncident.Course course(Instant createdAt, Facts facts) {
        return new AffectingIncident.Course(createdAt, facts.sla().overSince());
    }
}
