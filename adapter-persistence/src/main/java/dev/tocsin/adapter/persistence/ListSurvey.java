package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.people.Email;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a filter before its list can be read well.
 *
 * @param taken whether there was anything to ask the database
 * @param fewResolved whether so few incidents were resolved in the wanted time that it is best to look at each of them
 * @param fewSayIt whether so few say the wanted words that it is best to look at each of them
 */
record ListSurvey(
        boolean taken,
        List<UUID> assignees,
        List<UUID> resolvers,
        List<UUID> teams,
        boolean fewResolved,
        boolean fewSayIt) {

    /** Few enough to read and sort them all in a few milliseconds. */
    private static final int FEW = 2_000;

    static ListSurvey of(Connection connection, boolean postgres, UUID organization, IncidentFilter filter)
            throws SQLException {
        List<Query> parts = new ArrayList<>();
        people("assignee", organization, filter.assignees(), parts);
        people("resolver", organization, filter.resolvers(), parts);
        if (!filter.teams().isEmpty()) {
            parts.add(new Query()
                    .add("select 'team', id, 0 from team where organization_id = ?", organization)
                    .add(
                            " and folded_name = any (?)",
                            "varchar",
                            filter.teams().stream().map(Text::folded).toArray()));
        }
        if (!filter.resolved().equals(IncidentFilter.Span.EVER)) {
            parts.add(few("resolved", ListConditions.resolved(organization, filter.resolved())));
        }
        if (ListConditions.wantsWords(filter)) {
            parts.add(few("words", ListConditions.saying(postgres, organization, filter)));
        }
        Results results = new Results();
        if (!parts.isEmpty()) {
            Query query = new Query();
            for (int i = 0; i < parts.size(); i++) {
                query.add(i == 0 ? "" : " union all ").add(parts.get(i));
            }
            query.list(connection, row -> results.add(row.text(), row.uuidOrNull(), row.number()));
        }
        return new ListSurvey(
                !parts.isEmpty(),
                results.assignees,
                results.resolvers,
                results.teams,
                results.fewResolved,
                results.fewSayIt);
    }

    /** Whether the filter asks for people or teams none of whom exist: then it shows nothing. */
    boolean nobodyMeant(IncidentFilter filter) {
        return (!filter.assignees().isEmpty() && assignees.isEmpty())
                || (!filter.resolvers().isEmpty() && resolvers.isEmpty())
                || (!filter.teams().isEmpty() && teams.isEmpty());
    }

    private static void people(String kind, UUID organization, List<Email> emails, List<Query> parts) {
        if (!emails.isEmpty()) {
            parts.add(new Query()
                    .add("select '" + kind + "', id, 0 from app_user where organization_id = ?", organization)
                    .add(
                            " and email = any (?)",
                            "varchar",
                            emails.stream().map(Email::value).toArray()));
        }
    }

    private static Query few(String kind, Query matches) {
        return new Query()
                .add("select '" + kind + "', cast(null as uuid), (select count(*) from (")
                .add(matches)
                .add(" limit " + (FEW + 1) + ") m)");
    }

    private static final class Results {

        private final List<UUID> assignees = new ArrayList<>();
        private final List<UUID> resolvers = new ArrayList<>();
        private final List<UUID> teams = new ArrayList<>();
        private boolean fewResolved;
        private boolean fewSayIt;

        boolean add(String kind, @Nullable UUID id, long count) {
            switch (kind) {
                case "resolved" -> fewResolved = count <= FEW;
                case "words" -> fewSayIt = count <= FEW;
                default -> {
                    if (id != null) {
                        of(kind).add(id);
                    }
                }
            }
            return true;
        }

        private List<UUID> of(String kind) {
            return switch (kind) {
                case "assignee" -> assignees;
                case "resolver" -> resolvers;
                default -> teams;
            };
        }
    }
}
