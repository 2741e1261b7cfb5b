package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads one incident as it is shown, with the newest of its timeline: in one round trip, and one more where names are not known. */
final class IncidentViews {

    private static final int LIMIT = IncidentView.TIMELINE_LIMIT + 1;

    private static final String INCIDENT = "select " + IncidentRow.COLUMNS + " from incident i";

    /** Of the incident that the first statement reads; the order is that of the index. */
    private static final String NEWEST =
            "select " + EventRow.COLUMNS + " from incident_event e where e.organization_id = ? and e.incident_id = ";

    private static final String ORDER = " order by e.organization_id, e.incident_id, e.position desc limit " + LIMIT;

    /** Of a timeline that is too long to tell, what tells who had part in it. */
    private static final String CROWD = "select " + EventRow.COLUMNS + " from incident_event e"
            + " where e.organization_id = ? and e.incident_id = ? and (e.type = 'PAGED' or e.position in"
            + " (select min(f.position) from incident_event f where f.organization_id = ? and f.incident_id = ?"
            + " and f.author_id is not null group by f.author_id, f.author_email))"
            + " order by e.organization_id, e.incident_id, e.position";

    private final Database database;
    private final Acquaintances acquaintances;

    IncidentViews(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        Queries queries = new Queries();
        List<IncidentRow> found = queries.list(
                new Query()
                        .add(
                                INCIDENT + JdbcIncidents.where(incident),
                                params -> JdbcIncidents.set(params, organization, incident)),
                IncidentRow::read);
        List<TimelineEntry> newestFirst = queries.list(
                new Query().add(NEWEST + ids(incident) + ORDER, params -> {
                    params.uuid(organization.value());
                    JdbcIncidents.set(params, organization, incident);
                }),
                EventRow::read);
        return database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return found.isEmpty() ? Optional.empty() : Optional.of(view(connection, found.getFirst(), newestFirst));
        });
    }

    private static String ids(IncidentRef incident) {
        return "(select i.id from incident i" + JdbcIncidents.where(incident) + ")";
    }

    private static Query crowd(IncidentRow row) {
        return new Query()
                .add(
                        CROWD,
                        params -> params.uuid(row.organization())
                                .uuid(row.id())
                                .uuid(row.organization())
                                .uuid(row.id()));
    }

    private IncidentView view(Connection connection, IncidentRow row, List<TimelineEntry> newestFirst)
            throws SQLException {
        boolean older = newestFirst.size() > IncidentView.TIMELINE_LIMIT;
        List<TimelineEntry> timeline = older ? newestFirst.subList(0, IncidentView.TIMELINE_LIMIT) : newestFirst;
        Collections.reverse(timeline);
        Queries beside = new Queries();
        List<TimelineEntry> crowd = older ? beside.list(crowd(row), EventRow::read) : timeline;
        Names names = acquaintances.names(
                connection, List.of(row), Acquaintances.Need.EVERYTHING, beside, database.isPostgres());
        Links links = names.links(row.id());
        List<AffectedService> services = new ArrayList<>();
        if (row.service() != null) {
            services.add(names.service(row.organization(), row.service()));
        }
        links.services().forEach(link -> services.add(link.service()));
        Facts facts = Facts.read(row.facts());
        return new IncidentView(
                row.summary(names),
                facts.sla(),
                IncidentView.Response.of(row.escalation(facts)),
                facts.slackThread(),
                services,
                links.components(),
                links.environments(),
                Participant.in(crowd.stream().map(TimelineEntry::entry).toList()),
                timeline,
                older);
    }
}
