package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What an incident affects, written in plain statements; the first service stands in the incident itself. */
final class PlainLinks {

    private final Connection connection;

    PlainLinks(Connection connection) {
        this.connection = connection;
    }

    void unlink(Incident incident) throws SQLException {
        for (String thing : List.of("service", "component", "environment")) {
            new Query()
                    .add(
                            "delete from incident_" + thing + " where organization_id = ?",
                            incident.organization().value())
                    .add(" and incident_id = ?", incident.id().value())
                    .update(connection);
        }
    }

    void link(Incident incident) throws SQLException {
        Impact impact = incident.impact();
        link(
                "service",
                incident,
                impact.services().stream().skip(1).map(id -> id.value()).toList());
        link(
                "component",
                incident,
                impact.components().stream().map(id -> id.value()).toList());
        link(
                "environment",
                incident,
                impact.environments().stream().map(id -> id.value()).toList());
    }

    private void link(String thing, Incident incident, List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("insert into incident_" + thing
                + " (organization_id, incident_id, ordinal, " + thing + "_id) values (?, ?, ?, ?)")) {
            int ordinal = 1;
            for (UUID id : ids) {
                new Params(statement)
                        .uuid(incident.organization().value())
                        .uuid(incident.id().value())
                        .number(ordinal++)
                        .uuid(id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
