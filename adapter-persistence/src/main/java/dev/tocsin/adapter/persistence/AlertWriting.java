package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.incident.Alert;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Links to alerts. */
record AlertWriting(Connection connection) {

    void put(RecordWrite.PutAlert write) throws SQLException {
        requirePresent(write.organization().value(), write.incident().value());
        remove(
                write.organization().value(),
                write.incident().value(),
                write.alert().id().value());
        Alert alert = write.alert();
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into alert (organization_id, incident_id, id, source, alert_key, title, url, fired_at, resolved_at,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            new Params(statement)
                    .uuid(write.organization().value())
                    .uuid(write.incident().value())
                    .uuid(alert.id().value())
                    .text(alert.source())
                    .text(alert.key())
                    .text(alert.title().value())
                    .text(alert.url().map(URI::toString).orElse(null))
                    .instant(alert.firedAt())
                    .instant(alert.resolvedAt().orElse(null))
                    .instant(alert.createdAt());
            statement.executeUpdate();
        }
    }

    void remove(RecordWrite.RemoveAlert write) throws SQLException {
        int removed = remove(
                write.organization().value(),
                write.incident().value(),
                write.alert().value());
        Expect.require(removed == 1, "the alert is gone");
    }

    /** Locks it, so that nobody deletes it in the meantime. */
    private void requirePresent(UUID organization, UUID incident) throws SQLException {
        boolean present = !new Query()
                .add("select id from incident where organization_id = ?", organization)
                .add(" and id = ? and status <> 'deleted' for update", incident)
                .list(connection, Row::uuid)
                .isEmpty();
        Expect.require(present, "the incident is gone");
    }

    private int remove(UUID organization, UUID incident, UUID alert) throws SQLException {
        return new Query()
                .add("delete from alert where organization_id = ?", organization)
                .add(" and incident_id = ?", incident)
                .add(" and id = ?", alert)
                .update(connection);
    }
}
