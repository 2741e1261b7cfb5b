package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one incident as it is shown, with the newest of its timeline: in one round trip, and one more where names are not known. */
final class IncidentViews {

    private static final int LIMIT = IncidentView.TIMELINE_LIMIT + 1;

    private static final String INCIDENT = "select " + IncidentRow.COLUMNS + " from incident i";

    /** Of the incident that the first statement reads; the order is that of the index. */
    private static final String NEWEST =
            "select " + EventRow.COLUMNS + " from incident_event e where e.organization_id = ? and e.incident_id = ";

    private static final String ORDER = " order by e.organization_id, e.incident_id, e.position desc limit " + LIMIT;

    private final Database database;
    private final Acquaintances acquaintances;

    IncidentViews(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            List<IncidentRow> found = new ArrayList<>(1);
            List<TimelineEntry> newestFirst = new ArrayList<>();
            read(connection, organization, incident, found, newestFirst);
            return found.isEmpty() ? Optional.empty() : Optional.of(view(connection, found.getFirst(), newestFirst));
        });
    }

    /** Both in one round trip, where the database takes them so. */
    private void read(
            Connection connection,
            OrganizationId organization,
            IncidentRef incident,
            List<IncidentRow> found,
            List<TimelineEntry> newestFirst)
            throws SQLException {
        Query first = new Query()
                .add(
                        INCIDENT + JdbcIncidents.where(incident),
                        params -> JdbcIncidents.set(params, organization, incident));
        Query then = new Query().add(NEWEST + ids(incident) + ORDER, params -> {
            params.uuid(organization.value());
            JdbcIncidents.set(params, organization, incident);
        });
        if (database.isPostgres()) {
            first.each(
                    connection,
                    row -> found.add(IncidentRow.read(row)),
                    then,
                    row -> newestFirst.add(EventRow.read(row)));
        } else {
            found.addAll(first.list(connection, IncidentRow::read));
            newestFirst.addAll(then.list(connection, EventRow::read));
        }
    }

    private static String ids(IncidentRef incident) {
        return "(select i.id from incident i" + JdbcIncidents.where(incident) + ")";
    }

    private IncidentView view(Connection connection, IncidentRow row, List<TimelineEntry> newestFirst)
            throws SQLException {
        boolean older = newestFirst.size() > IncidentView.TIMELINE_LIMIT;
        List<TimelineEntry> timeline = older ? newestFirst.subList(0, IncidentView.TIMELINE_LIMIT) : newestFirst;
        Collections.reverse(timeline);
        Names names = acquaintances.names(connection, List.of(row), Acquaintances.Need.EVERYTHING, older);
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
                facts.slackThread(),
                services,
                links.components(),
                links.environments(),
                older ? names.participants() : participants(timeline),
                timeline,
                older);
    }

    private static List<Participant> participants(List<TimelineEntry> timeline) {
        Set<UserId> seen = new HashSet<>();
        List<Participant> participants = new ArrayList<>();
        for (TimelineEntry entry : timeline) {
            if (entry.entry().author() instanceof Author.Person person
                    && seen.add(person.who().id())) {
                participants.add(
                        new Participant(person.who().name(), person.who().email()));
            }
        }
        return participants;
    }
}
