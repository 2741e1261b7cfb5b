package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.adapter.persistence.CommitPlan.Step;
import dev.tocsin.adapter.persistence.CommitPlan.Taken;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.domain.incident.Incident;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Incidents and pages written in one statement, for PostgreSQL: one round trip, commit included, whether it is one incident or fifty of
 * fifty organizations. What {@link PlainWriting} says of the order of locks holds here too, as each part draws on the ones before it.
 *
 * <p>Of a single incident nothing is written where one part does not find what it needs, because the next parts draw on nothing then.
 * Of several, some might be found and others not; so there it is counted, and it all fails.
 *
 * <p>The parts, of which only the needed ones are there:
 *
 * <pre>
 * b  incidents whose pages get another one in their place, moved on
 * u  incidents as they are next, where the revision is the one that was decided on
 * h  incidents that are only told of, held so that nobody deletes them meanwhile
 * o  what came of attempts to send pages; then what is tried in their place (f)
 * x  pages that nobody wants any more
 * l  the counters, locked in order
 * c  the counters, moved on, if all incidents and pages were found
 * i  new incidents; then their words (t), and links (s1, s2, s3)
 * p  new pages
 * r  receipts
 * e  events, if all counters could be moved on
 * </pre>
 */
final class BulkWriting {

    private static final String CHANGES = IncidentBinding.stateChanges((name, type) -> "w." + name);
    private static final Shape NEXT = Shape.of(List.of(UUID, UUID, NUMBER), IncidentBinding.STATE_TYPES);
    private static final String UPDATED = " as w(organization_id, id, revision_before, " + IncidentBinding.STATE_NAMES
            + ") where i.organization_id = w.organization_id and i.id = w.id and i.revision = w.revision_before"
            + " and i.status <> 'deleted' returning 1";
    private static final Shape NAMED = Shape.of(List.of(UUID, UUID));
    private static final String HELD = " as w(organization_id, id) join incident i"
            + " on i.organization_id = w.organization_id and i.id = w.id where i.status <> 'deleted' for share of i";
    private static final String MOVED_ON = " as w(organization_id, id)"
            + " where i.organization_id = w.organization_id and i.id = w.id and i.status <> 'deleted' returning 1";

    private final CommitPlan plan;
    private final Map<Receipt, Step> receipts;
    private final Parts parts = new Parts();
    private final LedgerPart ledger;

    /**
     * A statement to come.
     *
     * @param receipts each with the step that it tells of
     */
    BulkWriting(CommitPlan plan, Map<Receipt, Step> receipts) {
        this.plan = plan;
        this.receipts = receipts;
        this.ledger = new LedgerPart(plan, parts);
    }

    /**
     * Whether the plan has nothing but new incidents, what is only told, and such changes as leave texts and links alone; and what came
     * of pages only without new ones, which might depend on it. What ends reminders comes with a postmortem, and so never does.
     */
    static boolean canWrite(CommitPlan plan) {
        boolean somethingToDo = !plan.steps().isEmpty() || !plan.outcomes().isEmpty();
        return somethingToDo
                && plan.postmortems().isEmpty()
                && plan.steps().stream()
                        .allMatch(step -> step.write().outdated().isEmpty())
                && plan.steps().stream().allMatch(step -> !step.updates() || isLean(step))
                && plan.shares().values().stream()
                        .allMatch(share -> share.created().size() <= 1)
                && (plan.outcomes().isEmpty() || plan.steps().stream().noneMatch(Step::concernsPages));
    }

    /** Writes all, or throws and nothing is kept. */
    List<Placed> write(Connection connection) throws SQLException {
        boolean forestalls = ledger.forestall();
        Columns updated = updated();
        Columns held = held();
        if (!updated.isEmpty()) {
            parts.add(
                    "u",
                    "update incident i set swept_after = null, " + CHANGES + " from ",
                    updated,
                    UPDATED,
                    new Query());
        }
        if (!held.isEmpty() && forestalls) {
            parts.add("h", "update incident i set revision = i.revision + 1 from ", held, MOVED_ON, new Query());
        } else if (!held.isEmpty()) {
            parts.add("h", "select 1 from ", held, HELD, new Query());
        }
        Query found = found(!updated.isEmpty(), !held.isEmpty());
        Query ready = new Query().add(found).add(ledger.record(found)).add(ledger.supersede(found));
        return plan.steps().isEmpty() ? recorded(connection) : written(connection, ready);
    }

    /** Where there is nothing but what came of attempts. */
    private List<Placed> recorded(Connection connection) throws SQLException {
        parts.endingIn(" select ").add(ledger.allRecorded()).list(connection, Row::truth);
        return List.of();
    }

    private List<Placed> written(Connection connection, Query ready) throws SQLException {
        new CounterPart(plan, parts).take(ready);
        new CreationPart(plan, parts).add();
        ledger.add();
        keepReceipts();
        tell();
        Map<java.util.UUID, Taken> taken = new HashMap<>();
        parts.endingIn(" select organization_id, last_position, number_year, last_number from c")
                .list(connection, row -> {
                    java.util.UUID organization = row.uuid();
                    long position = row.number();
                    return taken.put(
                            organization,
                            new Taken(position, Map.of((int) row.number(), (int) row.number()), Map.of()));
                });
        if (taken.isEmpty()) {
            throw new SQLException("nothing was found, and nothing written", Faults.NOT_THIS_WAY);
        }
        return plan.placed(taken);
    }

    /** That all incidents of the parts u and h were found. */
    private Query found(boolean updates, boolean holds) {
        if (!updates && !holds) {
            return new Query();
        }
        if (plan.steps().size() == 1) {
            return new Query().add(" and exists (select 1 from " + (updates ? "u" : "h") + ")");
        }
        String counted = (updates ? "(select count(*) from u)" : "0") + (holds ? " + (select count(*) from h)" : "");
        return new Query()
                .add(
                        " and all_found(" + counted + ", ?, '" + Faults.MOVED + "')",
                        plan.known().size());
    }

    private Columns updated() throws SQLException {
        Columns rows = NEXT.rows();
        for (Step step : plan.known()) {
            if (step.updates()) {
                rows.uuid(step.organization()).uuid(step.next().id().value()).number(step.revisionBefore());
                IncidentBinding.bindState(rows, step.next(), step.revisionBefore() + 1);
            }
        }
        return rows;
    }

    private Columns held() {
        Columns rows = NAMED.rows();
        for (Step step : plan.known()) {
            if (!step.updates()) {
                rows.uuid(step.organization()).uuid(step.next().id().value());
            }
        }
        return rows;
    }

    private void keepReceipts() throws SQLException {
        Columns rows = Insertion.RECEIPTS.shape().rows();
        for (Map.Entry<Receipt, Step> told : receipts.entrySet()) {
            Step step = told.getValue();
            IncidentBinding.bindReceipt(rows, told.getKey(), step.next().id().value());
            rows.number(plan.positionsAfterFirst(step));
        }
        parts.insert(Insertion.RECEIPTS, rows);
    }

    private void tell() throws SQLException {
        Columns rows = Insertion.EVENTS.shape().rows();
        for (Step step : plan.steps()) {
            int behind = plan.positionsAfterFirst(step);
            for (NewEvent event : step.events()) {
                IncidentBinding.bindEvent(rows, step.next(), event);
                rows.number(behind--);
            }
        }
        parts.insert(Insertion.EVENTS, rows, allCounted());
    }

    /** Of several incidents, that all counters could be moved on: or those that are changed were kept, and others were not. */
    private Query allCounted() {
        return plan.steps().size() == 1
                ? new Query()
                : new Query()
                        .add(
                                " where (select all_found((select count(*) from c), ?, '" + Faults.NOT_THIS_WAY + "'))",
                                plan.shares().size());
    }

    private static boolean isLean(Step step) {
        Incident next = step.next();
        return step.write()
                .before()
                .map(stored -> stored.incident())
                .filter(before -> before.impact().equals(next.impact())
                        && before.details().title().equals(next.details().title())
                        && before.details().description().equals(next.details().description()))
                .isPresent();
    }
}
