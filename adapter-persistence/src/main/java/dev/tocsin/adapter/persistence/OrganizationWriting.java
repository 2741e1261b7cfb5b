package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaTargets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organizations, each with its counter, and their severities. */
record OrganizationWriting(Connection connection) {

    void found(RecordWrite.FoundOrganization write) throws SQLException {
        Organization founded = write.founded();
        UUID id = founded.id().value();
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into organization (organization_id, name, slug, created_at, default_severity, severities_version)"
                        + " values (?, ?, ?, ?, cast(? as severity_word), ?)")) {
            new Params(statement)
                    .uuid(id)
                    .text(founded.name())
                    .text(founded.slug().value())
                    .instant(founded.createdAt())
                    .text(Words.of(write.severities().defaultSeverity()))
                    .number(Version.FIRST);
            statement.executeUpdate();
        }
        Integer[] nothingYet = new Integer[Tally.SIZE];
        Arrays.fill(nothingYet, 0);
        new Query()
                .add(
                        "insert into organization_counter (organization_id, last_position, number_year, last_number, tally)"
                                + " values (?, 0, 0, 0,",
                        id)
                .add(" ?)", "integer", nothingYet)
                .update(connection);
        insertTargets(id, write.severities());
    }

    void keep(UUID organization, OperatorReceipt receipt) throws SQLException {
        new Query()
                .add(
                        "insert into operator_receipt (idempotency_key, organization_id, fingerprint, answer, at) values (?",
                        receipt.key().value())
                .add(", ?", organization)
                .add(", ?", receipt.fingerprint())
                .add(", ?", receipt.answer())
                .add(", ?)", receipt.at())
                .update(connection);
    }

    void save(RecordWrite.SaveSeverities write) throws SQLException {
        UUID id = write.organization().value();
        Expect.one(
                new Query()
                        .add(
                                "update organization set default_severity = cast(? as severity_word)",
                                Words.of(write.settings().defaultSeverity()))
                        .add(", severities_version = ?", write.version())
                        .add(" where organization_id = ?", id)
                        .add(" and severities_version = ?", write.version() - 1),
                connection,
                "somebody else has changed the severities");
        new Query()
                .add("delete from severity_target where organization_id = ?", id)
                .update(connection);
        insertTargets(id, write.settings());
    }

    private void insertTargets(UUID organization, SeveritySettings settings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into severity_target (organization_id, severity, acknowledge_minutes, closure_minutes)"
                        + " values (?, cast(? as severity_word), ?, ?)")) {
            for (Map.Entry<Severity, SlaTargets> target : settings.targets().entrySet()) {
                new Params(statement)
                        .uuid(organization)
                        .text(Words.of(target.getKey()))
                        .number(minutes(target.getValue().acknowledgeWithin()))
                        .number(minutes(target.getValue().closeWithin()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Integer minutes(Optional<Duration> within) {
        return within.map(duration -> Math.toIntExact(duration.toMinutes())).orElse(null);
    }
}
