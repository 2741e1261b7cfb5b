package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.postmortem.ActionItemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger, written in plain statements within somebody's transaction; see {@link LedgerPart}. */
final class PlainLedger {

    private static final String ADD = LedgerSql.ADD + LedgerSql.PAGES.single() + LedgerSql.ADDED + LedgerSql.IS_WANTED;
    private static final String FALL_BACK =
            LedgerSql.FALL_BACK + LedgerSql.FALLBACKS.single() + LedgerSql.FALLEN_BACK + "page o" + LedgerSql.IF_FAILED;
    private static final String RECORD =
            "update page set lease = null, state = ?, attempts = attempts - ?, waits_since = ?, sent_at = ?,"
                    + " error_code = ?, why = ? where organization_id = ? and id = ?";

    private final Connection connection;

    PlainLedger(Connection connection) {
        this.connection = connection;
    }

    /** What came of attempts, and what is tried in their place. */
    void record(CommitPlan plan) throws SQLException {
        forestall(plan);
        for (PageOutcome outcome : plan.outcomes()) {
            Held held = held(outcome);
            record(outcome, held, held.recorded(Recorded.of(outcome.result())));
            Optional<Page> fallback = LedgerPart.fallback(outcome);
            if (fallback.isPresent()) {
                fallBack(outcome, fallback.get());
            }
        }
    }

    /** What nobody wants any more. */
    void supersede(CommitPlan plan) throws SQLException {
        for (Step step : plan.known()) {
            IncidentWrite write = step.write();
            if (!write.superseded().isEmpty() || !write.outdated().isEmpty()) {
                new Query()
                        .add(LedgerSql.SUPERSEDE + " where p.organization_id = ?", step.organization())
                        .add(" and p.incident_id = ?", step.next().id().value())
                        .add(
                                " and (p.cause = any (?)",
                                "varchar",
                                write.superseded().stream().map(PageWords::of).toArray())
                        .add(
                                " or p.action_item_id = any (?))" + LedgerSql.IS_OPEN,
                                "uuid",
                                write.outdated().stream()
                                        .map(ActionItemId::value)
                                        .toArray())
                        .update(connection);
            }
        }
    }

    /** New pages of an incident that is there by now. */
    void add(Step step) throws SQLException {
        if (step.write().pages().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (NewPage added : step.write().pages()) {
                PageRow.bindNew(new Params(statement), step.next(), added);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void forestall(CommitPlan plan) throws SQLException {
        Object[] updated = plan.known().stream()
                .filter(Step::updates)
                .map(step -> step.next().id().value())
                .toArray();
        for (PageOutcome outcome : plan.outcomes()) {
            if (LedgerPart.fallback(outcome).isPresent()) {
                UUID organization = outcome.organization().value();
                new Query()
                        .add("update incident set revision = revision + 1 where organization_id = ?", organization)
                        .add(" and id in (select p.incident_id from page p where p.organization_id = ?", organization)
                        .add(" and p.id = ?)", outcome.page().value())
                        .add(
                                updated.length == 0
                                        ? new Query()
                                        : new Query().add(" and not id = any (?)", "uuid", updated))
                        .update(connection);
            }
        }
    }

    /** A page that is being sent. */
    private record Held(boolean isWanted, @Nullable String why) {

        Recorded recorded(Recorded wished) {
            if (!wished.isTrueOf(isWanted)) {
                throw new StaleException("the page is wanted, or not, against what was decided on");
            }
            return isWanted || wished.state().equals(PageWords.SENT) ? wished : Recorded.gone(why);
        }
    }

    private Held held(PageOutcome outcome) throws SQLException {
        return new Query()
                        .add(
                                "select wanted, why from page where organization_id = ?",
                                outcome.organization().value())
                        .add(" and id = ?", outcome.page().value())
                        .add(" and lease = ? for update", outcome.lease().token())
                        .list(connection, row -> new Held(row.truth(), row.textOrNull()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new StaleException("somebody else has the page"));
    }

    private void record(PageOutcome outcome, Held held, Recorded recorded) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            new Params(statement)
                    .text(recorded.state())
                    .number(recorded.isTakenBack() ? 1 : 0)
                    .instant(recorded.dueAt())
                    .instant(recorded.sentAt())
                    .text(recorded.errorCode())
                    .text(recorded.isTakenBack() ? held.why() : recorded.why())
                    .uuid(outcome.organization().value())
                    .uuid(outcome.page().value());
            statement.executeUpdate();
        }
    }

    private void fallBack(PageOutcome failed, Page next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FALL_BACK)) {
            Params params = new Params(statement)
                    .uuid(failed.organization().value())
                    .uuid(failed.page().value());
            PageRow.bind(params, next);
            statement.executeUpdate();
        }
    }
}
