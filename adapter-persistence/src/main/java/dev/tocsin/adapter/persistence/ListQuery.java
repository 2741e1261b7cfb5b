package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

    private final UUID organization;
    private final IncidentFilter filter;
    private final ListSurvey survey;
    private final ListConditions conditions;
    private final List<Status> statuses;

    ListQuery(boolean postgres, UUID organization, IncidentFilter filter, ListSurvey survey) {
        this.organization = organization;
        this.filter = filter;
        this.survey = survey;
        this.conditions = new ListConditions(postgres, organization, filter, survey);
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
            return summed();
        }
        long enough = Slice.Total.CAP + 1;
        Query query = new Query()
                .add("select case when count(*) > " + Slice.Total.CAP
                        + " then -1 else count(*) end from (select 1 from (");
        branches(query, new Window.Offset(0), enough);
        return query.add(") k limit " + enough + ") c");
    }

    /** How many there are, though it may take long. */
    Query exactly() {
        if (filter.byStatusAndSeverityAlone()) {
            return summed();
        }
        Query query = new Query().add("select count(*)").add(conditions.source());
        query.add(" and i.status in (" + ListConditions.words(statuses, Words::of) + ")");
        if (!filter.severities().isEmpty()) {
            query.add(" and i.severity in (" + ListConditions.words(filter.severities(), Words::of) + ")");
        }
        ListConditions.keys(query, "i.assignee_id", survey.assignees());
        ListConditions.keys(query, "i.team_id", survey.teams());
        ListConditions.keys(query, "i.resolved_by", survey.resolvers());
        conditions.addTo(query);
        return query;
    }

    private Query summed() {
        return new Query()
                .add("select " + sum() + " from organization_counter where organization_id = ?", organization);
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
        query.add("(select i.created_at, i.id").add(conditions.source());
        if (branch.leading().isEmpty()) {
            query.add(" and i.status in (" + ListConditions.words(statuses, Words::of) + ")");
        }
        if (branch.key().isEmpty()) {
            query.add(branch.condition());
        } else {
            query.add(branch.condition(), branch.key().getFirst());
        }
        if (!branch.leading().startsWith("i.severity") && !filter.severities().isEmpty()) {
            query.add(" and i.severity in (" + ListConditions.words(filter.severities(), Words::of) + ")");
        }
        if (!branch.leading().startsWith("i.assignee")) {
            ListConditions.keys(query, "i.assignee_id", survey.assignees());
        }
        if (!branch.leading().startsWith("i.team")) {
            ListConditions.keys(query, "i.team_id", survey.teams());
        }
        if (!branch.leading().startsWith("i.resolved_by")) {
            ListConditions.keys(query, "i.resolved_by", survey.resolvers());
        }
        conditions.addTo(query);
        if (start instanceof Window.Cursor cursor) {
            query.add(" and i.created_at <= ?", cursor.createdAt());
            query.add(" and (i.created_at < ?", cursor.createdAt());
            query.add(" or i.id < ?)", cursor.id().value());
        }
        // H2 takes the index for the order only if the order repeats the index's leading columns.
        query.add(" order by i.organization_id, " + branch.leading() + "i.created_at desc, i.id desc");
        query.add(" limit " + limit + ")");
    }

    private static long skip(Window window) {
        return window.start() instanceof Window.Offset offset ? offset.skip() : 0;
    }
}
