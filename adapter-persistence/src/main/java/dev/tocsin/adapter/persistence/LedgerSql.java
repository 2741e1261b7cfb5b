package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.UUID;

import java.util.List;

/** What both ways to write the ledger say in the same words: rows that come from a table w of values. */
final class LedgerSql {

    static final Shape PAGES = Shape.of(PageRow.NEW_PAGE_TYPES);

    /** Before the values. */
    static final String ADD = "insert into page (" + String.join(", ", PageRow.NEW_PAGE)
            + ", state, attempts, waits_since, wanted) select " + "w." + String.join(", w.", PageRow.NEW_PAGE)
            + ", case when w.lease is null then 'queued' else 'sending' end, case when w.lease is null then 0 else 1 end,"
            + " case when w.lease is null then w.created_at else " + PageRow.LEASED + " end, true from ";

    /** Behind them. */
    static final String ADDED = " as w(" + String.join(", ", PageRow.NEW_PAGE) + ")";

    /** Who has not been woken need not be told that they may sleep. */
    static final String IS_WANTED = " where w.cause <> 'stand_down' or exists (select 1 from page t"
            + " where t.organization_id = w.organization_id and t.incident_id = w.incident_id"
            + " and t.user_id is not distinct from w.user_id and t.state in ('sent', 'sending')"
            + " and t.cause not in ('action_item', 'webhook'))";

    static final Shape FALLBACKS = Shape.of(List.of(UUID, UUID), PageRow.PAGE_TYPES);

    /** Before the values: it is due as soon as the one that it is for has failed, o, and reminds of the same. */
    static final String FALL_BACK =
            "insert into page (organization_id, incident_id, action_item_id, " + String.join(", ", PageRow.PAGE)
                    + ", state, attempts, waits_since, wanted, created_at) select w.organization_id, o.incident_id, o.action_item_id, "
                    + "w." + String.join(", w.", PageRow.PAGE)
                    + ", 'queued', 0, current_timestamp, true, current_timestamp from ";

    /** Behind them: to be joined with o. */
    static final String FALLEN_BACK =
            " as w(organization_id, failed_id, " + String.join(", ", PageRow.PAGE) + ") join ";

    static final String IF_FAILED =
            " on o.organization_id = w.organization_id and o.id = w.failed_id and o.state = 'failed'";

    /** What is queued never leaves; what is being sent is not tried again. */
    static final String SUPERSEDE = "update page p set wanted = false,"
            + " waits_since = case when p.state = 'queued' then null else p.waits_since end,"
            + " state = case when p.state = 'queued' then 'superseded' else p.state end";

    static final String IS_OPEN = " and p.state in ('queued', 'sending')";

    private LedgerSql() {}
}
