package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.UserId;
import java.net.URI;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads by number or by id; one statement where the names are known, and one more where they are not or there are links. */
final class JdbcIncidents implements Incidents {

    private static final String BY_NUMBER =
            " where i.organization_id = ? and i.number_year = ? and i.number_seq = ? and i.status <> 'deleted'";
    private static final String BY_ID = " where i.organization_id = ? and i.id = ? and i.status <> 'deleted'";
    private static final String FIND = "select " + IncidentRow.COLUMNS + " from incident i";

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
    private final IncidentLists lists;

    JdbcIncidents(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
        this.lists = new IncidentLists(database, acquaintances);
    }

    @Override
    public Optional<StoredIncident> find(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            Optional<IncidentRow> found = row(connection, organization, incident);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Acquaintances.Names names =
                    acquaintances.names(connection, List.of(found.get()), Acquaintances.Need.PEOPLE_AND_LINKS);
            return Optional.of(found.get().stored(names));
        });
    }

    @Override
    public Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(viewing(incident))) {
                set(new Params(statement), organization, incident);
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
                ? VIEW_ON_POSTGRESQL + where(incident)
                : VIEW_ON_H2 + where(incident) + " order by e.position desc" + LIMIT;
    }

    @Override
    public Slice<IncidentSummary, Window.Cursor> list(
            OrganizationId organization, IncidentFilter filter, Window window) {
        return lists.list(organization, filter, window);
    }

    @Override
    public Optional<Slice<TimelineEntry, Long>> timeline(
            OrganizationId organization, IncidentRef incident, long after, int limit) {
        return database.run(connection -> {
            Optional<UUID> id = id(connection, organization, incident);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            List<TimelineEntry> found = new Query()
                    .add("select " + EventRow.COLUMNS + " from incident_event e")
                    .add(" where e.organization_id = ?", organization.value())
                    .add(" and e.incident_id = ?", id.get())
                    .add(" and e.position > ? order by e.organization_id, e.incident_id, e.position", after)
                    .add(" limit ?", limit + 1L)
                    .list(connection, EventRow::read);
            boolean hasMore = found.size() > limit;
            List<TimelineEntry> page = hasMore ? found.subList(0, limit) : found;
            return Optional.of(new Slice<>(
                    page,
                    Optional.empty(),
                    hasMore,
                    hasMore ? Optional.of(page.getLast().position()) : Optional.empty()));
        });
    }

    @Override
    public Optional<List<Alert>> alerts(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            Optional<UUID> id = id(connection, organization, incident);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Query()
                    .add("select id, source, alert_key, title, url, fired_at, resolved_at, created_at from alert")
                    .add(" where organization_id = ?", organization.value())
                    .add(" and incident_id = ? order by fired_at, id", id.get())
                    .list(connection, JdbcIncidents::alert));
        });
    }

    private Optional<IncidentRow> row(Connection connection, OrganizationId organization, IncidentRef incident)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND + where(incident))) {
            set(new Params(statement), organization, incident);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                return row.next() ? Optional.of(IncidentRow.read(row)) : Optional.empty();
            }
        }
    }

    private static Optional<UUID> id(Connection connection, OrganizationId organization, IncidentRef incident)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select i.id from incident i" + where(incident))) {
            set(new Params(statement), organization, incident);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                return row.next() ? Optional.of(row.uuid()) : Optional.empty();
            }
        }
    }

    private static String where(IncidentRef incident) {
        return switch (incident) {
            case IncidentRef.ByNumber number -> BY_NUMBER;
            case IncidentRef.ById id -> BY_ID;
        };
    }

    private static void set(Params params, OrganizationId organization, IncidentRef incident) throws SQLException {
        params.uuid(organization.value());
        switch (incident) {
            case IncidentRef.ByNumber by ->
                params.number(by.number().year()).number(by.number().sequence());
            case IncidentRef.ById by -> params.uuid(by.id().value());
        }
    }

    private IncidentView view(Connection connection, IncidentRow row, List<TimelineEntry> newestFirst)
            throws SQLException {
        boolean older = newestFirst.size() > IncidentView.TIMELINE_LIMIT;
        List<TimelineEntry> timeline = older ? newestFirst.subList(0, IncidentView.TIMELINE_LIMIT) : newestFirst;
        Collections.reverse(timeline);
        Acquaintances.Names names = acquaintances.names(connection, List.of(row), Acquaintances.Need.EVERYTHING, older);
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

    private static Alert alert(Row row) throws SQLException {
        return new Alert(
                new AlertId(row.uuid()),
                row.text(),
                row.text(),
                new Title(row.text()),
                Optional.ofNullable(row.textOrNull()).map(URI::create),
                row.instant(),
                Optional.ofNullable(row.instantOrNull()),
                row.instant());
    }
}
