package dev.tocsin.adapter.persistence;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.Receipts;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A receipt has the ids of its first incident and postmortem, and is read together with their numbers, deleted or not. */
final class JdbcReceipts implements Receipts {

    private final Database database;

    JdbcReceipts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Receipt.Found> find(OrganizationId organization, IdempotencyKey key) {
        return database.run(connection -> new Query()
                        .add(
                                "select r.caller, r.fingerprint, r.answer, r.at, i.number_year, i.number_seq, r.first_position,"
                                        + " p.number_year, p.number_seq from receipt r"
                                        + " left join incident i on i.organization_id = r.organization_id and i.id = r.incident_id"
                                        + " left join postmortem p on p.organization_id = r.organization_id and p.id = r.postmortem_id")
                        .add(" where r.organization_id = ?", organization.value())
                        .add(" and r.idempotency_key = ?", key.value())
                        .list(connection, row -> found(row, organization, key))
                        .stream()
                        .findFirst());
    }

    @Override
    public Optional<OperatorReceipt> findOfOperator(IdempotencyKey key) {
        return database.run(connection -> new Query()
                        .add(
                                "select fingerprint, answer, at from operator_receipt where idempotency_key = ?",
                                key.value())
                        .list(connection, row -> new OperatorReceipt(key, row.text(), row.text(), row.instant()))
                        .stream()
                        .findFirst());
    }

    @Override
    public int purge(Instant before, int limit) {
        int ofOrganizations = purge("receipt", "organization_id, idempotency_key", before, limit);
        return ofOrganizations + purge("operator_receipt", "idempotency_key", before, limit - ofOrganizations);
    }

    /** The limit is no parameter: the plan has to be made for as few as it is. */
    private int purge(String table, String key, Instant before, int limit) {
        String skipping = database.isPostgres() ? " for update skip locked" : "";
        return database.run(connection -> new Query()
                .add("delete from " + table + " where (" + key + ") in (select " + key + " from " + table)
                .add(" where at < ? order by at limit " + limit + skipping + ")", before)
                .update(connection));
    }

    private static Receipt.Found found(Row row, OrganizationId organization, IdempotencyKey key) throws SQLException {
        Receipt receipt = new Receipt(organization, key, new UserId(row.uuid()), row.text(), row.text(), row.instant());
        @Nullable Long year = row.numberOrNull();
        @Nullable Long sequence = row.numberOrNull();
        @Nullable Long position = row.numberOrNull();
        @Nullable Long postmortemYear = row.numberOrNull();
        @Nullable Long postmortemSequence = row.numberOrNull();
        return new Receipt.Found(
                receipt,
                year == null || sequence == null
                        ? Optional.empty()
                        : Optional.of(new IncidentNumber(year.intValue(), sequence.intValue())),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                postmortemYear == null || postmortemSequence == null
                        ? Optional.empty()
                        : Optional.of(new PostmortemNumber(postmortemYear.intValue(), postmortemSequence.intValue())));
    }
}
