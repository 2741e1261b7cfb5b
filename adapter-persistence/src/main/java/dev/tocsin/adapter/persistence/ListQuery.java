package dev.tocsin.adapter.persistence;

import dev.tocsin.adapter.persistence.CommitPlan.Tally;
import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The statements of one list.
 *
 * <p>A list is the union of branches, one for each combination of wanted values in which an index is in the wanted order already; each
 * branch gives no more than the page needs, whatever its length. Which index: that of the assignees, else that of the teams, else that
 * of the resolvers, else that of the severities; all of them have the status, and every list has statuses. Only when few are in question at all (see {@link
 * ListSurvey}) these few are looked at and sorted.
 *
 * <p>Branches give keys only, which the indexes have; rows are read for the page alone. Limits are written out: PostgreSQL plans better
 * when it knows them, and H2 forgets that a limit within a union has changed when it runs a statement again.
 */
final class ListQuery {

    private static final List<Status> OPEN =
            List.of(Status.NEW, Status.INVESTIGATING, Status.FIXING, Status.MONITORING);
    private static final List<Severity> ALL = List.of(Severity.values());

    /** More branches than this cost more than they save; then the database finds its own way. */
    private static final int MAX_BRANCHES = 60;

    private final boolean postgres;
    private final UUID organization;
    private final IncidentFilter filter;
    private final ListSurvey survey;
    private final List<Status> statuses;

    ListQuery(boolean postgres, UUID organization, IncidentFilter filter, ListSurvey survey) {
        this.postgres = postgres;
        this.organization = organization;
        this.filter = filter;
        this.survey = survey;
        this.statuses = filter.statuses().isEmpty() ? OPEN : filter.statuses();
    }

    /**
     * The rows of the page and one more if there is one, each behind the total and whether it is one: a page behind the last one has a
     * row for the total alone. -1 stands for too many to count. Where a survey came first, names stand beside the rows.
     */
    Query page(Window window) {
        boolean beyond = skip(window) > 0;
        Query query = new Query().add("select ");
        if (beyond) {
            query.add("t.total");
        } else if (window.start() instanceof Window.Offset) {
            query.add("(").add(count()).add(")");
        } else {
            query.add("0");
        }
        query.add(", p.id is not null, " + IncidentRow.COLUMNS + (isNamed() ? NamesBeside.COLUMNS : "") + " from ");
        if (beyond) {
            query.add("(select (").add(count()).add(") as total) t left join ");
        }
        query.add("(select k.created_at, k.id from (");
        branches(query, window.start(), skip(window) + window.limit() + 1);
        query.add(") k order by k.created_at desc, k.id desc limit " + (window.limit() + 1));
        query.add(" offset " + skip(window) + ") p" + (beyond ? " on true left" : "") + " join incident i");
        query.add(" on i.organization_id = ?", organization).add(" and i.id = p.id");
        return query.add((isNamed() ? NamesBeside.JOINS : "") + " order by p.created_at desc, p.id desc");
    }

    /** Whether names stand beside the rows: after a survey there is no round trip left for them. */
    boolean isNamed() {
        return survey.taken();
    }

    /** How many there are, or -1. */
    Query count() {
        if (filter.byStatusAndSeverityAlone()) {
            return new Query()
                    .add("select " + sum() + " from organization_counter where organization_id = ?", organization);
        }
        long enough = Slice.Total.CAP + 1;
        Query query = new Query()
                .add("select case when count(*) > " + Slice.Total.CAP
                        + " then -1 else count(*) end from (select 1 from (");
        branches(query, new Window.Offset(0), enough);
        return query.add(") k limit " + enough + ") c");
    }

    private String sum() {
        List<String> elements = new ArrayList<>();
        for (Status status : statuses) {
            for (Severity severity : severities()) {
                elements.add("tally[" + (Tally.index(status, severity) + 1) + "]");
            }
        }
        return String.join(" + ", elements);
    }

    private List<Severity> severities() {
        return filter.severities().isEmpty() ? ALL : filter.severities();
    }

    private void branches(Query query, Window.Start start, long limit) {
        List<Branch> branches = isNarrow() ? List.of() : chosen();
        if (branches.isEmpty() || branches.size() > MAX_BRANCHES) {
            branch(query, new Branch("", "", List.of()), start, limit);
            return;
        }
        String separator = "";
        for (Branch branch : branches) {
            query.add(separator);
            branch(query, branch, start, limit);
            separator = " union all ";
        }
    }

    private boolean isNarrow() {
        return survey.fewResolved() || survey.fewSayIt();
    }

    /** One combination of values, and the columns that lead its index. */
    private record Branch(String condition, String leading, List<UUID> key) {}

    private List<Branch> chosen() {
        if (!survey.assignees().isEmpty()) {
            return keyed("assignee_id", survey.assignees());
        }
        if (!survey.teams().isEmpty()) {
            return keyed("team_id", survey.teams());
        }
        if (!survey.resolvers().isEmpty()) {
            return keyed("resolved_by", survey.resolvers());
        }
        List<Branch> branches = new ArrayList<>();
        for (Severity severity : severities()) {
            for (Status status : statuses) {
                String condition =
                        " and i.severity = '" + Words.of(severity) + "' and i.status = '" + Words.of(status) + "'";
                branches.add(new Branch(condition, "i.severity, i.status, ", List.of()));
            }
        }
        return branches;
    }

    private List<Branch> keyed(String column, List<UUID> keys) {
        List<Branch> branches = new ArrayList<>();
        for (UUID key : keys) {
            for (Status status : statuses) {
                branches.add(new Branch(
                        " and i.status = '" + Words.of(status) + "' and i." + column + " = ?",
                        "i." + column + ", i.status, ",
                        List.of(key)));
            }
        }
        return branches;
    }

    private void branch(Query query, Branch branch, Window.Start start, long limit) {
        query.add("(select i.created_at, i.id").add(source());
        if (branch.leading().isEmpty()) {
            query.add(" and i.status in (" + list(statuses, Words::of) + ")");
        }
        if (branch.key().isEmpty()) {
            query.add(branch.condition());
        } else {
            query.add(branch.condition(), branch.key().getFirst());
        }
        if (!branch.leading().startsWith("i.severity") && !filter.severities().isEmpty()) {
            query.add(" and i.severity in (" + list(filter.severities(), Words::of) + ")");
        }
        if (!branch.leading().startsWith("i.assignee")) {
            keys(query, "i.assignee_id", survey.assignees());
        }
        if (!branch.leading().startsWith("i.team")) {
            keys(query, "i.team_id", survey.teams());
        }
        if (!branch.leading().startsWith("i.resolved_by")) {
            keys(query, "i.resolved_by", survey.resolvers());
        }
        conditions(query);
        if (start instanceof Window.Cursor cursor) {
            query.add(" and i.created_at <= ?", cursor.createdAt());
            query.add(" and (i.created_at < ?", cursor.createdAt());
            query.add(" or i.id < ?)", cursor.id().value());
        }
        // H2 takes the index for the order only if the order repeats the index's leading columns.
        query.add(" order by i.organization_id, " + branch.leading() + "i.created_at desc, i.id desc");
        query.add(" limit " + limit + ")");
    }

    /** Incidents of the organization: by way of their words, where few say them. */
    private Query source() {
        return survey.fewSayIt()
                ? new Query()
                        .add(
                                " from incident_text t join incident i on i.organization_id = t.organization_id"
                                        + " and i.id = t.incident_id where t.organization_id = ?",
                                organization)
                        .add(said(postgres, "t", organization, filter))
                : new Query().add(" from incident i where i.organization_id = ?", organization);
    }

    /** What no index is chosen for. */
    private void conditions(Query query) {
        span(query, "i.created_at", filter.created());
        if (!filter.resolved().equals(IncidentFilter.Span.EVER)) {
            query.add(" and i.resolved_at is not null");
            span(query, "i.resolved_at", filter.resolved());
            // Nothing is resolved before it is created: so a list of long ago need not begin today.
            filter.resolved().to().ifPresent(to -> query.add(" and i.created_at <= ?", to));
        }
        if (!filter.sla().isEmpty()) {
            query.add(" and i.sla in (" + list(filter.sla(), Words::of) + ")");
        }
        affecting(
                query,
                "component",
                filter.components().stream().map(id -> id.value()).toArray());
        affecting(
                query,
                "environment",
                filter.environments().stream().map(id -> id.value()).toArray());
        if (wantsWords(filter) && !survey.fewSayIt()) {
            query.add(
                            " and exists (select 1 from incident_text t where t.organization_id = i.organization_id and t.incident_id = i.id")
                    .add(said(postgres, "t", organization, filter))
                    .add(")");
        }
    }

    private static void affecting(Query query, String thing, Object[] ids) {
        if (ids.length > 0) {
            query.add(
                    " and exists (select 1 from incident_" + thing + " l where l.organization_id = i.organization_id"
                            + " and l.incident_id = i.id and l." + thing + "_id = any (?))",
                    "uuid",
                    ids);
        }
    }

    private static void keys(Query query, String column, List<UUID> ids) {
        if (!ids.isEmpty()) {
            query.add(" and " + column + " = any (?)", "uuid", ids.toArray());
        }
    }

    private static void span(Query query, String column, IncidentFilter.Span span) {
        span.from().ifPresent(from -> query.add(" and " + column + " >= ?", from));
        span.to().ifPresent(to -> query.add(" and " + column + " <= ?", to));
    }

    /** Incidents that were resolved in a time, in that order: or PostgreSQL may prefer to read the whole table. */
    static Query resolved(UUID organization, IncidentFilter.Span span) {
        Query query = new Query()
                .add(
                        "select 1 from incident i where i.resolved_at is not null and i.organization_id = ?",
                        organization);
        span(query, "i.resolved_at", span);
        return query.add(" order by i.organization_id, i.resolved_at");
    }

    static boolean wantsWords(IncidentFilter filter) {
        return filter.words()
                .filter(text -> SearchWords.of(new UUID(0, 0), text).length > 0)
                .isPresent();
    }

    /** Incidents that say the words, in no order. */
    static Query saying(boolean postgres, UUID organization, IncidentFilter filter) {
        return new Query()
                .add("select 1 from incident_text t where t.organization_id = ?", organization)
                .add(said(postgres, "t", organization, filter));
    }

    private static Query said(boolean postgres, String table, UUID organization, IncidentFilter filter) {
        String[] words = SearchWords.of(organization, filter.words().orElse(""));
        Query query = new Query();
        if (postgres) {
            return query.add(" and " + table + ".words @> cast(? as varchar array)", "varchar", words);
        }
        for (String word : words) {
            query.add(" and array_contains(" + table + ".words, cast(? as varchar))", word);
        }
        return query;
    }

    private static long skip(Window window) {
        return window.start() instanceof Window.Offset offset ? offset.skip() : 0;
    }

    private static <T> String list(List<T> values, Function<T, String> word) {
        return String.join(
                ", ",
                values.stream().map(value -> "'" + word.apply(value) + "'").toList());
    }
}
