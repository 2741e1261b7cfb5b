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
 * Incidents written in one statement, for PostgreSQL: one round trip, commit included, whether it is one incident or fifty of fifty
 * organizations. What {@link PlainWriting} says of the order of locks holds here too, as each part draws on the one before it.
 *
 * <p>Of a single incident nothing is written where one part does not find what it needs, because the next parts draw on nothing then.
 * Of several, some might be found and others not; so there it is counted, and it all fails.
 *
 * <p>The parts, of which only the needed ones are there:
 *
 * <pre>
 * u  incidents as they are next, where the revision is the one that was decided on
 * h  incidents that are only told of, held so that nobody deletes them meanwhile
 * l  the counters, locked in order
 * c  the counters, moved on, if all incidents were found
 * i  new incidents; then their words (t), and links (s1, s2, s3)
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

    private final CommitPlan plan;
    private final Map<Receipt, Step> receipts;
    private final Query query = new Query();

    /**
     * A statement to come.
     *
     * @param receipts each with the step that it tells of
     */
    BulkWriting(CommitPlan plan, Map<Receipt, Step> receipts) {
        this.plan = plan;
        this.receipts = receipts;
    }

    /** Whether the plan has nothing but new incidents, what is only told, and such changes as leave texts and links alone. */
    static boolean canWrite(CommitPlan plan) {
        return !plan.steps().isEmpty()
                && plan.steps().stream().allMatch(step -> !step.updates() || isLean(step))
                && plan.shares().values().stream()
                        .allMatch(share -> share.created().size() <= 1);
    }

    /** Writes all, or throws and nothing is kept. */
    List<Placed> write(Connection connection) throws SQLException {
        Columns updated = updated();
        Columns held = held();
        if (!updated.isEmpty()) {
            part("u", "update incident i set swept_after = null, " + CHANGES + " from ", updated, UPDATED, new Query());
        }
        if (!held.isEmpty()) {
            part("h", "select 1 from ", held, HELD, new Query());
        }
        new CounterPart(plan, query).take(!updated.isEmpty(), !held.isEmpty());
        create();
        keepReceipts();
        tell();
        query.add(" select organization_id, last_position, number_year, last_number from c");
        Map<java.util.UUID, Taken> taken = new HashMap<>();
        query.list(connection, row -> {
            java.util.UUID organization = row.uuid();
            long position = row.number();
            return taken.put(organization, new Taken(position, Map.of((int) row.number(), (int) row.number())));
        });
        if (taken.isEmpty()) {
            throw new SQLException("nothing was found, and nothing written", Faults.NOT_THIS_WAY);
        }
        return plan.placed(taken);
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

    private void create() throws SQLException {
        Columns rows = Insertion.INCIDENTS.shape().rows();
        Columns texts = Insertion.TEXTS.shape().rows();
        LinkPart links = new LinkPart(this::insert);
        for (Step step : plan.steps()) {
            if (step.creates()) {
                Incident next = step.next();
                IncidentBinding.bindNew(rows, next);
                IncidentBinding.bindState(rows, next, 1);
                rows.number(step.year()).number(plan.numbersAfter(step));
                texts.uuid(step.organization())
                        .uuid(next.id().value())
                        .text(String.join(" ", SearchWords.of(step.organization(), IncidentBinding.searchable(next))));
                links.add(next);
            }
        }
        insert(Insertion.INCIDENTS, rows);
        insert(Insertion.TEXTS, texts);
        links.write();
    }

    private void keepReceipts() throws SQLException {
        Columns rows = Insertion.RECEIPTS.shape().rows();
        for (Map.Entry<Receipt, Step> told : receipts.entrySet()) {
            Step step = told.getValue();
            IncidentBinding.bindReceipt(rows, told.getKey(), step.next().id().value());
            rows.number(plan.positionsAfterFirst(step));
        }
        insert(Insertion.RECEIPTS, rows);
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
        insert(Insertion.EVENTS, rows, allCounted());
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

    private void insert(Insertion insertion, Columns rows) {
        insert(insertion, rows, new Query());
    }

    private void insert(Insertion insertion, Columns rows, Query condition) {
        if (!rows.isEmpty()) {
            part(insertion.name(), insertion.before(), rows, insertion.after(), condition);
        }
    }

    private void part(String name, String before, Columns rows, String after, Query condition) {
        query.add(query.isEmpty() ? "with " : ", ")
                .add(name)
                .add(" as (")
                .add(before)
                .add(rows.table(), rows::bind)
                .add(after)
                .add(condition)
                .add(")");
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
