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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one incident as it is shown, with the newest of its timeline: in one statement, and one more where names are not known. */
final class IncidentViews {

    /** The incident's columns are on every row and read on the first; its description, which may be long, is on the first only. */
    private static final String VIEW_COLUMNS =
            IncidentRow.COLUMNS.replace("i.description", "case when e.nth = 1 then i.description end as description")
                    + ", " + EventRow.COLUMNS;

    private static final String NTH = "row_number() over (order by e.position desc) as nth";
    private static final String ITS_EVENTS = "e.organization_id = i.organization_id and e.incident_id = i.id";
    private static final String LIMIT = " limit " + (IncidentView.TIMELINE_LIMIT + 1);
    private static final String VIEW = "select " + VIEW_COLUMNS + " from incident i left join ";

    /** The newest events as the index has them; those behind the limit are neither read nor sorted. */
    private static final String VIEW_ON_POSTGRESQL =
            VIEW + "lateral (select e.*, " + NTH + " from incident_event e where " + ITS_EVENTS
                    + " order by e.organization_id, e.incident_id, e.position desc" + LIMIT + ") e on true";

    /** H2 knows no lateral joins. */
    private static final String VIEW_ON_H2 =
            VIEW.replace("e.nth", NTH.replace(" as nth", "")) + "incident_event e on " + ITS_EVENTS;

    private final Database database;
    private final Acquaintances acquaintances;

    IncidentViews(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(viewing(incident))) {
                JdbcIncidents.set(new Params(statement), organization, incident);
                List<TimelineEntry> newestFirst = new ArrayList<>();
                @Nullable IncidentRow found = null;
                try (ResultSet rows = statement.executeQuery()) {
                    for (Row row = new Row(rows); row.next(); ) {
                        if (found == null) {
                            found = IncidentRow.read(row);
                        }
                        newestFirst.add(EventRow.read(row.skipTo(IncidentRow.COLUMN_COUNT)));
                    }
                }
                return found == null ? Optional.empty() : Optional.of(view(connection, found, newestFirst));
            }
        });
    }

    private String viewing(IncidentRef incident) {
        return database.isPostgres()
                ? VIEW_ON_POSTGRESQL + JdbcIncidents.where(incident)
                : VIEW_ON_H2 + JdbcIncidents.where(incident) + " order by e.position desc" + LIMIT;
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
