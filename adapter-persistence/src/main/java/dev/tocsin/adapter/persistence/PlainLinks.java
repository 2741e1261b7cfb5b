package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an incident affects, written in plain statements; the first service stands in the incident itself. */
final class PlainLinks {

    private final Connection connection;

    PlainLinks(Connection connection) {
        this.connection = connection;
    }

    /** What stays linked keeps the time since when it is. */
    void relink(Incident incident) throws SQLException {
        Map<UUID, Optional<Instant>> components = times("component", incident);
        Map<UUID, Optional<Instant>> environments = times("environment", incident);
        for (String thing : List.of("service", "component", "environment")) {
            new Query()
                    .add(
                            "delete from incident_" + thing + " where organization_id = ?",
                            incident.organization().value())
                    .add(" and incident_id = ?", incident.id().value())
                    .update(connection);
        }
        linkServices(incident);
        Optional<Instant> now = Optional.of(incident.updatedAt());
        link("component", incident, components(incident), id -> components.getOrDefault(id, now));
        link("environment", incident, environments(incident), id -> environments.getOrDefault(id, now));
    }

    /** Of a new incident. */
    void link(Incident incident) throws SQLException {
        linkServices(incident);
        link("component", incident, components(incident), id -> Optional.empty());
        link("environment", incident, environments(incident), id -> Optional.empty());
    }

    private Map<UUID, Optional<Instant>> times(String thing, Incident incident) throws SQLException {
        Map<UUID, Optional<Instant>> times = new HashMap<>();
        Query query = new Query()
                .add(
                        "select " + thing + "_id, linked_at from incident_" + thing + " where organization_id = ?",
                        incident.organization().value())
                .add(" and incident_id = ?", incident.id().value());
        query.list(connection, row -> times.put(row.uuid(), Optional.ofNullable(row.instantOrNull())));
        return times;
    }

    private void linkServices(Incident incident) throws SQLException {
        List<UUID> ids = incident.impact().services().stream()
                .skip(1)
                .map(ServiceId::value)
                .toList();
        insert("service", "", incident, ids, (params, id) -> {});
    }

    private void link(String thing, Incident incident, List<UUID> ids, Function<UUID, Optional<Instant>> since)
            throws SQLException {
        insert(
                thing,
                ", linked_at",
                incident,
                ids,
                (params, id) -> params.instant(since.apply(id).orElse(null)));
    }

    /** Sets the parameters that only some links have. */
    @FunctionalInterface
    private interface More {
        void bind(Params params, UUID id) throws SQLException;
    }

    private void insert(String thing, String columns, Incident incident, List<UUID> ids, More more)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String values = columns.isEmpty() ? "" : ", ?";
        try (PreparedStatement statement = connection.prepareStatement("insert into incident_" + thing
                + " (organization_id, incident_id, ordinal, " + thing + "_id" + columns + ") values (?, ?, ?, ?"
                + values
                + ")")) {
            int ordinal = 1;
            for (UUID id : ids) {
                Params params = new Params(statement)
                        .uuid(incident.organization().value())
                        .uuid(incident.id().value())
                        .number(ordinal++)
                        .uuid(id);
                more.bind(params, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<UUID> components(Incident incident) {
        return incident.impact().components().stream().map(ComponentId::value).toList();
    }

    private static List<UUID> environments(Incident incident) {
        return incident.impact().environments().stream()
                .map(EnvironmentId::value)
                .toList();
    }
}
