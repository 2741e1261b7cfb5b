package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.organization.OrganizationId;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads by number or by id; one statement where the names are known, and one more where they are not or there are links. */
final class JdbcIncidents implements Incidents {

    private static final String BY_NUMBER =
            " where i.organization_id = ? and i.number_year = ? and i.number_seq = ? and i.status <> 'deleted'";
    private static final String BY_ID = " where i.organization_id = ? and i.id = ? and i.status <> 'deleted'";
    private static final String FIND = "select " + IncidentRow.COLUMNS + " from incident i";
    private static final String THESE = " join incident i on i.organization_id = k.organization_id and i.id = k.id"
            + " where i.status <> 'deleted'";

    private final Database database;
    private final Acquaintances acquaintances;
    private final IncidentViews views;
    private final IncidentLists lists;
    private final PublicSides publicSides;
    private final SurroundingsReading surroundings;

    JdbcIncidents(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
        this.views = new IncidentViews(database, acquaintances);
        this.lists = new IncidentLists(database, acquaintances);
        this.publicSides = new PublicSides(database);
        this.surroundings = new SurroundingsReading(database);
    }

    @Override
    public Optional<StoredIncident> find(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            Optional<IncidentRow> found = row(connection, organization, incident);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Names names = acquaintances.names(connection, List.of(found.get()), Acquaintances.Need.PEOPLE_AND_LINKS);
            return Optional.of(found.get().stored(names));
        });
    }

    @Override
    public List<StoredIncident> find(Collection<Due> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Keys keys = new Keys(incidents.stream()
                .map(due -> new Acquaintances.Key(
                        due.organization().value(), due.incident().value()))
                .toList());
        Query query = keys.in("select " + IncidentRow.COLUMNS + " from ", THESE);
        return database.run(connection -> {
            List<IncidentRow> rows = query.list(connection, IncidentRow::read);
            Names names = acquaintances.names(connection, rows, Acquaintances.Need.PEOPLE_AND_LINKS);
            return rows.stream().map(row -> row.stored(names)).toList();
        });
    }

    @Override
    public Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        return views.view(organization, incident);
    }

    @Override
    public Slice<IncidentSummary, Window.Cursor> list(
            OrganizationId organization, IncidentFilter filter, Window window) {
        return lists.list(organization, filter, window);
    }

    @Override
    public long count(OrganizationId organization, IncidentFilter filter) {
        return lists.count(organization, filter);
    }

    @Override
    public Map<IncidentId, PublicSide> publicSides(OrganizationId organization, List<IncidentId> incidents) {
        return publicSides.of(organization, incidents);
    }

    @Override
    public Map<IncidentId, Surroundings> surroundings(
            OrganizationId organization, List<IncidentId> incidents, int entries) {
        return surroundings.of(organization, incidents, entries);
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

    static Optional<UUID> id(Connection connection, OrganizationId organization, IncidentRef incident)
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

    static String where(IncidentRef incident) {
        return switch (incident) {
            case IncidentRef.ByNumber number -> BY_NUMBER;
            case IncidentRef.ById id -> BY_ID;
        };
    }

    static void set(Params params, OrganizationId organization, IncidentRef incident) throws SQLException {
        params.uuid(organization.value());
        switch (incident) {
            case IncidentRef.ByNumber by ->
                params.number(by.number().year()).number(by.number().sequence());
            case IncidentRef.ById by -> params.uuid(by.id().value());
        }
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
