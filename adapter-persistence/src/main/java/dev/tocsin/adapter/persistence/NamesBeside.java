package dev.tocsin.adapter.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that the rows of a list need, read together with them. */
final class NamesBeside {

    private static final List<String> PEOPLE = List.of("assignee_id", "commander_id", "acknowledged_by", "resolved_by");

    /** Behind those of {@link IncidentRow}. */
    static final String COLUMNS = PEOPLE.stream()
            .map(column -> "of_%1$s.name, of_%1$s.email, ".formatted(column))
            .collect(Collectors.joining("", ", ", "of_team.name"));

    static final String JOINS = PEOPLE.stream()
            .map(column ->
                    " left join app_user of_%1$s on of_%1$s.organization_id = i.organization_id and of_%1$s.id = i.%1$s"
                            .formatted(column))
            .collect(
                    Collectors.joining(
                            "",
                            "",
                            " left join team of_team on of_team.organization_id = i.organization_id and of_team.id = i.team_id"));

    private NamesBeside() {}

    static void read(Row row, IncidentRow incident, Names names) throws SQLException {
        person(row, incident, incident.assignee(), names);
        person(row, incident, incident.commander(), names);
        person(row, incident, incident.acknowledgedBy(), names);
        person(row, incident, incident.resolvedBy(), names);
        @Nullable String team = row.textOrNull();
        if (incident.team() != null && team != null) {
            names.team(new Acquaintances.Key(incident.organization(), incident.team()), team);
        }
    }

    private static void person(Row row, IncidentRow incident, @Nullable UUID id, Names names) throws SQLException {
        @Nullable String name = row.textOrNull();
        @Nullable String email = row.textOrNull();
        if (id != null && name != null && email != null) {
            names.person(new Acquaintances.Key(incident.organization(), id), name, email);
        }
    }
}
