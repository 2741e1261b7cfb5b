package dev.tocsin.adapter.persistence;

import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.domain.sla.Deadline;
import java.util.UUID;

/**
 * The statement that measures responses. Each incident is measured once; then it is ranked and counted in the total and in each of its
 * groups. Percentiles are read at their ranks, because H2 rounds the rank of {@code percentile_disc} as it likes.
 */
record ResponseSql(UUID organization, ResponseQuery wanted) {

    private static final String OPEN_ITEMS = ", open_item as (select pm.incident_id, count(*) as items,"
            + " count(*) filter (where a.due_date < ?) as overdue from action_item a"
            + " join postmortem pm on pm.organization_id = a.organization_id and pm.id = a.postmortem_id"
            + " where a.organization_id = ? and a.status <> 'completed'";

    private static final String FIRST_ACKNOWLEDGED = "(select min(e.at) from incident_event e"
            + " where e.organization_id = i.organization_id and e.incident_id = i.id and e.type = 'ACKNOWLEDGED')";

    private static final String PAGES_SENT = "(select count(*) from page p"
            + " where p.organization_id = i.organization_id and p.incident_id = i.id and p.state = 'sent'"
            + " and p.cause not in ('action_item', 'webhook'))";

    private static final String MEASURED =
            "with measured as (select i.id, i.severity, i.team_id, i.service_id, i.linked, "
                    + microsUntil(FIRST_ACKNOWLEDGED) + " as acknowledged, "
                    + microsUntil("i.resolved_at") + " as resolved, "
                    + PAGES_SENT + " as pages, "
                    + outcome("acknowledge_met") + ", " + outcome("acknowledge_breached") + ", "
                    + outcome("closure_met") + ", " + outcome("closure_breached") + " from incident i";

    private static final String RANKED =
            ", ranked as (select g.*, " + ranks("acknowledged") + ", " + ranks("resolved") + " from grouped g)";

    private static final String FIGURES = "count(*) as incidents, " + spread("acknowledged") + ", " + spread("resolved")
            + ", " + count("acknowledge_met") + ", " + count("acknowledge_breached")
            + ", " + count("closure_met") + ", " + count("closure_breached")
            + ", sum(g.pages) as pages, coalesce(sum(t.items), 0) as items, coalesce(sum(t.overdue), 0) as overdue"
            + " from ranked g left join open_item t on t.incident_id = g.id group by g.is_total, g.group_key) ";

    /** A row for each group: whether it is the total, what it is grouped by, {@link #FIGURES}, and its key and name. */
    Query query() {
        return measured()
                .add(openItems())
                .add(", grouped as (select true as is_total, cast(null as " + keyType()
                        + ") as group_key, m.* from measured m")
                .add(groups())
                .add(")" + RANKED + ", counted as (select g.is_total, g.group_key, ")
                .add(FIGURES)
                .add(named());
    }

    private Query measured() {
        return new Query()
                .add(
                        MEASURED,
                        params -> params.text(Facts.like(Deadline.ACKNOWLEDGE, Facts.MET))
                                .text(Facts.like(Deadline.ACKNOWLEDGE, Facts.BREACHED))
                                .text(Facts.like(Deadline.CLOSURE, Facts.MET))
                                .text(Facts.like(Deadline.CLOSURE, Facts.BREACHED)))
                .add(" where i.organization_id = ?", organization)
                .add(" and i.created_at >= ?", wanted.created().startsAt())
                .add(
                        " and i.created_at < ? and i.status <> 'deleted')",
                        wanted.created().endsAt());
    }

    private Query openItems() {
        return new Query()
                .add(OPEN_ITEMS, params -> params.date(wanted.today()).uuid(organization))
                .add(wanted.publishedOnly() ? " and pm.status = 'published'" : "")
                .add(" group by pm.incident_id)");
    }

    private String keyType() {
        return wanted.grouping() == Grouping.SEVERITY ? "varchar(4)" : "uuid";
    }

    /** The services after the first one are links. */
    private Query groups() {
        return switch (wanted.grouping()) {
            case SEVERITY -> group("cast(m.severity as varchar(4))");
            case TEAM -> group("m.team_id");
            case SERVICE ->
                group("m.service_id")
                        .add(" union all select false, s.service_id, m.* from measured m join incident_service s")
                        .add(" on s.organization_id = ? and s.incident_id = m.id where m.linked", organization);
        };
    }

    private static Query group(String key) {
        return new Query().add(" union all select false, " + key + ", m.* from measured m");
    }

    private Query named() {
        return switch (wanted.grouping()) {
            case SEVERITY -> new Query().add(select("c.group_key, c.group_key"));
            case TEAM -> named("cast(n.id as varchar), n.name", "team");
            case SERVICE -> named("n.service_key, n.name", "service");
        };
    }

    private Query named(String names, String table) {
        return new Query()
                .add(select(names) + " left join " + table + " n on n.id = c.group_key")
                .add(" and n.organization_id = ?", organization);
    }

    private static String select(String names) {
        return "select c.*, " + names + " from counted c";
    }

    /** In seconds a database counts with fractions, and exactly. */
    private static String microsUntil(String instant) {
        return "cast(extract(epoch from " + instant + " - i.created_at) * 1000000 as bigint)";
    }

    private static String outcome(String name) {
        return "substring(i.facts from 1 for " + Facts.CLOCK_LENGTH + ") like ? as " + name;
    }

    private static String count(String outcome) {
        return "count(*) filter (where g." + outcome + ") as " + outcome;
    }

    /** What was not measured comes last. */
    private static String ranks(String micros) {
        String group = " over (partition by g.is_total, g.group_key";
        return "row_number()" + group + " order by g." + micros + ") as " + micros + "_rank, " + "count(g." + micros
                + ")" + group + ") as " + micros + "_count";
    }

    private static String spread(String micros) {
        return "count(g." + micros + ") as " + micros + "_known, " + percentile(50, micros) + " as " + micros + "_p50, "
                + percentile(90, micros) + " as " + micros + "_p90, sum(g." + micros + ") as " + micros + "_sum";
    }

    private static String percentile(int percent, String micros) {
        return "min(g." + micros + ") filter (where g." + micros + "_rank = (g." + micros + "_count * " + percent
                + " + 99) / 100)";
    }
}
