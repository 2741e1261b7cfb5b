package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.INSTANT;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.TRUTH;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a statement that keep the ledger, see {@link BulkWriting}. */
final class LedgerPart {

    private static final Shape NAMED = Shape.of(List.of(UUID, UUID));
    private static final String OF_PAGES = "update incident i set revision = i.revision + 1 from"
            + " (select distinct p.organization_id, p.incident_id from ";
    private static final String THEIR_INCIDENTS = " as w(organization_id, id) join page p"
            + " on p.organization_id = w.organization_id and p.id = w.id) f"
            + " where i.organization_id = f.organization_id and i.id = f.incident_id";

    private static final Shape ENDED =
            Shape.of(List.of(UUID, UUID, UUID, TEXT, INSTANT, INSTANT, TEXT, TEXT, TRUTH, TRUTH));
    private static final String RECORD = "update page p set lease = null, sent_at = w.sent_at,"
            + " state = case when p.wanted or w.state = 'sent' then w.state else 'superseded' end,"
            + " attempts = p.attempts - case when p.wanted and w.taken_back then 1 else 0 end,"
            + " waits_since = case when p.wanted then w.due_at end,"
            + " error_code = case when p.wanted then w.error_code end,"
            + " why = case when w.taken_back or not (p.wanted or w.state = 'sent') then p.why else w.why end from ";
    private static final String RECORDED =
            " as w(organization_id, id, lease, state, due_at, sent_at, error_code, why, told, taken_back)"
                    + " where p.organization_id = w.organization_id and p.id = w.id and p.lease = w.lease"
                    + " and p.state = 'sending'"
                    + " and case when p.wanted then w.state <> 'superseded' else not w.told end";
    private static final String ENDS = " returning p.organization_id, p.id, p.incident_id, p.action_item_id, p.state";

    private static final Shape UNWANTED = Shape.of(List.of(UUID, UUID, TEXT));
    private static final String SUPERSEDED = " as w(organization_id, incident_id, causes)"
            + " where p.organization_id = w.organization_id and p.incident_id = w.incident_id"
            + " and p.cause = any (string_to_array(w.causes, ' '))" + LedgerSql.IS_OPEN;
    private static final String LOST = " returning p.organization_id, p.incident_id, p.user_id, p.state";

    private static final Insertion PAGES = new Insertion(
            "p", LedgerSql.PAGES, LedgerSql.ADD, LedgerSql.ADDED + " join c on c.organization_id = w.organization_id");
    private static final Insertion FALLBACKS = new Insertion(
            "f", LedgerSql.FALLBACKS, LedgerSql.FALL_BACK, LedgerSql.FALLEN_BACK + "o" + LedgerSql.IF_FAILED);

    /** Or just now somebody has begun to send what this very statement supersedes. */
    private static final String OR_BEGUN = " or exists (select 1 from x where x.organization_id = w.organization_id"
            + " and x.incident_id = w.incident_id and x.user_id is not distinct from w.user_id and x.state = 'sending')";

    private final CommitPlan plan;
    private final Parts parts;

    LedgerPart(CommitPlan plan, Parts parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /**
     * Part b: the incidents whose pages get another one in their place move on, but those that are written anyway. Otherwise somebody
     * who answers at the same time would not see that page, and not supersede it.
     *
     * @return whether there are any
     */
    boolean forestall() {
        Columns rows = NAMED.rows();
        plan.outcomes().stream()
                .filter(outcome -> fallback(outcome).isPresent())
                .forEach(outcome -> rows.uuid(outcome.organization().value())
                        .uuid(outcome.page().value()));
        if (!rows.isEmpty()) {
            Object[] written =
                    plan.known().stream().map(step -> step.next().id().value()).toArray();
            Query others =
                    written.length == 0 ? new Query() : new Query().add(" and not i.id = any (?)", "uuid", written);
            parts.add("b", OF_PAGES, rows, THEIR_INCIDENTS, others.add(" returning 1"));
        }
        return !rows.isEmpty();
    }

    /**
     * Parts o and f: what came of attempts, and what is tried in their place.
     *
     * @param found that all incidents are as they were decided on
     * @return that all these pages were held under their leases
     */
    Query record(Query found) throws SQLException {
        if (plan.outcomes().isEmpty()) {
            return new Query();
        }
        Columns rows = ENDED.rows();
        Columns fallbacks = FALLBACKS.shape().rows();
        for (PageOutcome outcome : plan.outcomes()) {
            bind(rows, outcome);
            Optional<Page> fallback = fallback(outcome);
            if (fallback.isPresent()) {
                fallbacks
                        .uuid(outcome.organization().value())
                        .uuid(outcome.page().value());
                PageRow.bind(fallbacks, fallback.get());
            }
        }
        Query after = fallbacks.isEmpty() ? new Query() : done("b");
        parts.add("o", RECORD, rows, RECORDED, new Query().add(found).add(after).add(ENDS));
        parts.insert(FALLBACKS, fallbacks);
        return new Query().add(" and ").add(allRecorded());
    }

    Query allRecorded() {
        return new Query()
                .add(
                        "all_found((select count(*) from o), ?, '" + Faults.MOVED + "')",
                        plan.outcomes().size());
    }

    /**
     * Part x: what nobody wants any more.
     *
     * @param found that all incidents are as they were decided on
     * @return that it has been done
     */
    Query supersede(Query found) {
        Columns rows = UNWANTED.rows();
        for (Step step : plan.known()) {
            if (!step.write().superseded().isEmpty()) {
                rows.uuid(step.organization()).uuid(step.next().id().value()).text(causes(step));
            }
        }
        if (rows.isEmpty()) {
            return new Query();
        }
        parts.add(
                "x",
                LedgerSql.SUPERSEDE + " from ",
                rows,
                SUPERSEDED,
                new Query().add(found).add(LOST));
        return done("x");
    }

    /** Part p: new pages. */
    void add() throws SQLException {
        Columns rows = PAGES.shape().rows();
        boolean supersedes = false;
        boolean mayBeVain = false;
        for (Step step : plan.steps()) {
            supersedes |= !step.creates() && !step.write().superseded().isEmpty();
            for (NewPage added : step.write().pages()) {
                PageRow.bindNew(rows, step.next(), added);
                mayBeVain |= added.page().cause() == Cause.STAND_DOWN;
            }
        }
        String condition = mayBeVain ? LedgerSql.IS_WANTED + (supersedes ? OR_BEGUN : "") : "";
        parts.insert(PAGES, rows, new Query().add(condition));
    }

    private static void bind(Columns rows, PageOutcome outcome) {
        Recorded recorded = Recorded.of(outcome.result());
        rows.uuid(outcome.organization().value())
                .uuid(outcome.page().value())
                .uuid(outcome.lease().token())
                .text(recorded.state())
                .instant(recorded.dueAt())
                .instant(recorded.sentAt())
                .text(recorded.errorCode())
                .text(recorded.why())
                .truth(recorded.isTold())
                .truth(recorded.isTakenBack());
    }

    /** That a part has been run to its end, whatever it found. */
    private static Query done(String part) {
        return new Query().add(" and (select count(*) from " + part + ") >= 0");
    }

    static Optional<Page> fallback(PageOutcome outcome) {
        return outcome.result() instanceof PageOutcome.Result.Failed failed ? failed.fallback() : Optional.empty();
    }

    private static String causes(Step step) {
        return step.write().superseded().stream().map(PageWords::of).collect(Collectors.joining(" "));
    }
}
