package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.Pages;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.Email;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two statements: which incident it is, and its part of the ledger. */
record JdbcPages(Database database) implements Pages {

    private static final String SELECT =
            "select p.id, coalesce(u.email, o.catch_all), p.channel, p.cause, p.round, p.level, p.state, p.attempts,"
                    + " p.error_code, p.why, p.created_at, p.sent_at from page p"
                    + " left join app_user u on u.organization_id = p.organization_id and u.id = p.user_id"
                    + " join organization o on o.organization_id = p.organization_id where p.organization_id = ?";

    /** That of the index. */
    private static final String ORDER = " order by p.organization_id, p.incident_id, p.created_at, p.id";

    @Override
    public Optional<List<LedgerEntry>> of(OrganizationId organization, IncidentRef incident) {
        return database.run(connection -> {
            Optional<UUID> id = JdbcIncidents.id(connection, organization, incident);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Query()
                    .add(SELECT, organization.value())
                    .add(" and p.incident_id = ?" + ORDER, id.get())
                    .list(connection, JdbcPages::entry));
        });
    }

    private static LedgerEntry entry(Row row) throws SQLException {
        return new LedgerEntry(
                new PageId(row.uuid()),
                Optional.ofNullable(row.textOrNull()).map(Email::new),
                PageWords.channel(row.text()),
                PageWords.cause(row.text()),
                PageRow.place(row.numberOrNull(), row.numberOrNull()),
                PageWords.state(row.text()),
                (int) row.number(),
                Optional.ofNullable(row.textOrNull()).map(PageWords::failure),
                Optional.ofNullable(row.textOrNull()),
                row.instant(),
                Optional.ofNullable(row.instantOrNull()));
    }
}
