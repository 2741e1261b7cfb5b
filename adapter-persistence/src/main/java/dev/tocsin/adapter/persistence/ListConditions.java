package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentFilter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a filter says of each incident beside what an index is chosen for, and by way of which tables that is found out. */
final class ListConditions {

    private final boolean postgres;
    private final UUID organization;
    private final IncidentFilter filter;
    private final ListSurvey survey;

    ListConditions(boolean postgres, UUID organization, IncidentFilter filter, ListSurvey survey) {
        this.postgres = postgres;
        this.organization = organization;
        this.filter = filter;
        this.survey = survey;
    }

    /** Incidents of the organization: by way of their words, where few say them. */
    Query source() {
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
    void addTo(Query query) {
        span(query, "i.created_at", filter.created());
        if (!filter.resolved().equals(IncidentFilter.Span.EVER)) {
            query.add(" and i.resolved_at is not null");
            span(query, "i.resolved_at", filter.resolved());
            // Nothing is resolved before it is created: so a list of long ago need not begin today.
            filter.resolved().to().ifPresent(to -> query.add(" and i.created_at <= ?", to));
        }
        if (!filter.sla().isEmpty()) {
            query.add(" and i.sla in (" + words(filter.sla(), Words::of) + ")");
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

    static void keys(Query query, String column, List<UUID> ids) {
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

    static <T> String words(List<T> values, Function<T, String> word) {
        return String.join(
                ", ",
                values.stream().map(value -> "'" + word.apply(value) + "'").toList());
    }
}
