package dev.tocsin.adapter.persistence;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.sla.SlaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims what is due by locking it, and writes what comes of it in the same transaction. */
final class JdbcDueIncidents implements DueIncidents {

    private static final String IS_DUE = " i.due_at <= ?";
    private static final String NOT_PUT_OFF = " and (i.swept_after is null or i.swept_after <= ?)";

    /** In the words of the index of this name. */
    private static final String UNWATCHED =
            "select count(*) from incident where due_at is null and rests_because is null"
                    + " and status in ('new', 'investigating', 'fixing', 'monitoring')";

    /** Organization by organization and severity by severity, as the index that leads to the few which are open. */
    private static final String OPEN =
            "select coalesce(sum(incidents), 0) from (select (select count(*) from incident i"
                    + " where i.organization_id = o.organization_id and i.severity in ('SEV0', 'SEV1', 'SEV2', 'SEV3', 'SEV4')"
                    + " and i.status in ('new', 'investigating', 'fixing', 'monitoring')";

    private static final String OF_ALL = " from organization o) counted";

    private final Database database;
    private final Acquaintances acquaintances;

    JdbcDueIncidents(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    /** On H2 the claim has no order, because H2 locks every row that it sorts. */
    @Override
    public int claimDue(Instant now, int limit, Decision decide) {
        String order = database.isPostgres() ? " order by i.due_at" : "";
        Query claim =
                claim().add(IS_DUE, now).add(NOT_PUT_OFF + order, now).add(" limit ? for update skip locked", limit);
        return elapse(claim, decide);
    }

    @Override
    public boolean claim(Due due, Instant now, Decision decide) {
        Query claim = claim().add(" i.organization_id = ?", due.organization().value())
                .add(" and i.id = ?", due.incident().value())
                .add(" and" + IS_DUE, now)
                .add(NOT_PUT_OFF + " for update skip locked", now);
        return elapse(claim, decide) > 0;
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        Query query = new Query()
                .add("select i.organization_id, i.id from incident i where")
                .add(IS_DUE, now)
                .add(NOT_PUT_OFF + " order by i.due_at", now)
                .add(" limit ?", limit);
        return database.run(connection ->
                query.list(connection, row -> new Due(new OrganizationId(row.uuid()), new IncidentId(row.uuid()))));
    }

    @Override
    public void putOff(Due due, Instant until) {
        Query query = new Query()
                .add("update incident set swept_after = ?", until)
                .add(" where organization_id = ?", due.organization().value())
                .add(" and id = ?", due.incident().value());
        database.run(query::update);
    }

    @Override
    public long unwatched() {
        Query query = new Query().add(UNWATCHED);
        return database.run(connection -> query.list(connection, Row::number).getFirst());
    }

    @Override
    public long open(SlaState standing) {
        Query query = new Query().add(OPEN + " and i.sla = '" + Words.of(standing) + "') as incidents" + OF_ALL);
        return database.run(connection -> query.list(connection, Row::number).getFirst());
    }

    private static Query claim() {
        return new Query().add("select " + IncidentRow.COLUMNS + " from incident i where");
    }

    private int elapse(Query claim, Decision decide) {
        try {
            return database.transactionChecked(connection -> elapse(connection, claim, decide));
        } catch (SQLException failed) {
            if (Faults.isStale(failed)) {
                throw new StaleException("what was due has changed", failed);
            }
            throw Faults.thrown(failed);
        }
    }

    private int elapse(Connection connection, Query claim, Decision decide) throws SQLException {
        List<IncidentRow> rows = claim.list(connection, IncidentRow::read);
        if (rows.isEmpty()) {
            return 0;
        }
        Names names = acquaintances.names(connection, rows, Acquaintances.Need.PEOPLE_AND_LINKS);
        CommitPlan plan = new CommitPlan(
                decide.on(rows.stream().map(row -> row.stored(names)).toList()));
        if (database.isPostgres() && BulkWriting.canWrite(plan)) {
            return new BulkWriting(plan, Map.of()).write(connection).size();
        }
        return new PlainWriting(connection, database.isPostgres())
                .write(plan, Optional.empty())
                .incidents()
                .size();
    }
}
