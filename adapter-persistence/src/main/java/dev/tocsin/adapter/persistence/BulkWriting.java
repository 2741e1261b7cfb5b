package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
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
            part(
                    "u",
                    "update incident i set swept_after = null, " + CHANGES + " from " + updated.table()
                            + " as w(organization_id, id, revision_before, " + IncidentBinding.STATE_NAMES
                            + ") where i.organization_id = w.organization_id and i.id = w.id and i.revision = w.revision_before"
                            + " and i.status <> 'deleted' returning 1",
                    updated);
        }
        if (!held.isEmpty()) {
            part(
                    "h",
                    "select 1 from " + held.table() + " as w(organization_id, id) join incident i"
                            + " on i.organization_id = w.organization_id and i.id = w.id where i.status <> 'deleted' for share of i",
                    held);
        }
        new CounterPart(plan, query).take(!updated.isEmpty(), !held.isEmpty());
        create();
        writeReceipts();
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
        Columns rows = Columns.of(List.of(UUID, UUID, NUMBER), IncidentBinding.STATE_TYPES);
        for (Step step : plan.steps()) {
            if (step.updates()) {
                rows.uuid(step.organization()).uuid(step.next().id().value()).number(step.revisionBefore());
                IncidentBinding.bindState(rows, step.next(), step.revisionBefore() + 1);
            }
        }
        return rows;
    }

    private Columns held() {
        Columns rows = new Columns(List.of(UUID, UUID));
        for (Step step : plan.steps()) {
            if (!step.creates() && !step.updates()) {
                rows.uuid(step.organization()).uuid(step.next().id().value());
            }
        }
        return rows;
    }

    private void create() throws SQLException {
        Columns rows = Columns.of(IncidentBinding.NEW_TYPES, IncidentBinding.STATE_TYPES, List.of(NUMBER, NUMBER));
        Columns words = new Columns(List.of(UUID, UUID, TEXT));
        LinkPart links = new LinkPart(query);
        for (Step step : plan.steps()) {
            if (step.creates()) {
                Incident next = step.next();
                IncidentBinding.bindNew(rows, next);
                IncidentBinding.bindState(rows, next, 1);
                rows.number(step.year()).number(plan.numbersAfter(step));
                words.uuid(step.organization())
                        .uuid(next.id().value())
                        .text(String.join(" ", SearchWords.of(step.organization(), IncidentBinding.searchable(next))));
                links.add(next);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        String names = IncidentBinding.NEW_NAMES + ", " + IncidentBinding.STATE_NAMES;
        part(
                "i",
                "insert into incident (" + names + ", number_year, number_seq) select w." + names.replace(", ", ", w.")
                        + ", w.number_year, c.last_number - w.behind from " + rows.table() + " as w(" + names
                        + ", number_year, behind) join c on c.organization_id = w.organization_id",
                rows);
        part(
                "t",
                "insert into incident_text (organization_id, incident_id, words)"
                        + " select w.organization_id, w.id, string_to_array(w.words, ' ') from " + words.table()
                        + " as w(organization_id, id, words) join c on c.organization_id = w.organization_id",
                words);
        links.write();
    }

    private void writeReceipts() throws SQLException {
        if (receipts.isEmpty()) {
            return;
        }
        Columns rows = Columns.of(IncidentBinding.RECEIPT_TYPES, List.of(NUMBER));
        for (Map.Entry<Receipt, Step> told : receipts.entrySet()) {
            Step step = told.getValue();
            IncidentBinding.bindReceipt(rows, told.getKey(), step.next().id().value());
            rows.number(plan.positionsAfterFirst(step));
        }
        part(
                "r",
                "insert into receipt (" + IncidentBinding.RECEIPT_NAMES + ", first_position) select w."
                        + IncidentBinding.RECEIPT_NAMES.replace(", ", ", w.") + ", c.last_position - w.behind from "
                        + rows.table()
                        + " as w(" + IncidentBinding.RECEIPT_NAMES
                        + ", behind) join c on c.organization_id = w.organization_id",
                rows);
    }

    private void tell() throws SQLException {
        Columns rows = Columns.of(IncidentBinding.EVENT_TYPES, List.of(NUMBER));
        for (Step step : plan.steps()) {
            int behind = plan.positionsAfterFirst(step);
            for (NewEvent event : step.events()) {
                IncidentBinding.bindEvent(rows, step.next(), event);
                rows.number(behind--);
            }
        }
        part(
                "e",
                "insert into incident_event (" + IncidentBinding.EVENT_NAMES + ", position) select w."
                        + IncidentBinding.EVENT_NAMES.replace(", ", ", w.") + ", c.last_position - w.behind from "
                        + rows.table()
                        + " as w(" + IncidentBinding.EVENT_NAMES
                        + ", behind) join c on c.organization_id = w.organization_id",
                rows);
        if (plan.shares().size() > 1) {
            query.add(
                    " where (select all_found((select count(*) from c), ?, '" + Faults.NOT_THIS_WAY + "'))",
                    plan.shares().size());
        }
        query.add(")");
    }

    private void part(String name, String sql, Columns rows) {
        query.add(query.isEmpty() ? "with " : ", ").add(name).add(" as (").add(sql, rows::bind);
        if (!name.equals("e")) {
            query.add(")");
        }
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
