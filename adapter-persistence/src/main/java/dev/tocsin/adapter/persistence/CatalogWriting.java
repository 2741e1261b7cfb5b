package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.people.Responder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Services, teams, components and environments: their names are unique among the active ones, their versions follow each other. */
record CatalogWriting(Connection connection) {

    private static final String GONE = "somebody else has changed or removed it";

    /** What all of them have. */
    private record Head(
            UUID organization,
            UUID id,
            String name,
            boolean active,
            Instant createdAt,
            Instant updatedAt,
            long version) {

        Params bind(Params params) throws SQLException {
            String folded = Text.folded(name);
            return params.text(name)
                    .text(folded)
                    .text(active ? folded : null)
                    .instant(updatedAt)
                    .number(version);
        }
    }

    /** Sets the parameters of a kind's own columns. */
    @FunctionalInterface
    private interface Own {
        void bind(Params params) throws SQLException;
    }

    void save(Service service) throws SQLException {
        Head head = new Head(
                service.organization().value(),
                service.id().value(),
                service.name(),
                service.active(),
                service.createdAt(),
                service.updatedAt(),
                service.version());
        save(
                "service",
                head,
                List.of("service_key", "description", "team_id", "policy_id"),
                params -> params.text(service.key().value())
                        .text(service.description().orElse(null))
                        .uuid(service.team().map(team -> team.id().value()).orElse(null))
                        .uuid(service.policy()
                                .map(policy -> policy.id().value())
                                .orElse(null)));
    }

    void save(Team team) throws SQLException {
        Head head = new Head(
                team.organization().value(),
                team.id().value(),
                team.name(),
                team.active(),
                team.createdAt(),
                team.updatedAt(),
                team.version());
        save("team", head, List.of(), params -> {});
        clearMembers(head.organization(), head.id());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into team_member (organization_id, team_id, ordinal, user_id) values (?, ?, ?, ?)")) {
            int ordinal = 1;
            for (Responder member : team.members()) {
                new Params(statement)
                        .uuid(head.organization())
                        .uuid(head.id())
                        .number(ordinal++)
                        .uuid(member.id().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void save(Component component) throws SQLException {
        Head head = new Head(
                component.organization().value(),
                component.id().value(),
                component.name(),
                component.active(),
                component.createdAt(),
                component.updatedAt(),
                component.version());
        save(
                "component",
                head,
                List.of("description", "status", "service_id"),
                params -> params.text(component.description().orElse(null))
                        .text(Words.of(component.status()))
                        .uuid(component
                                .service()
                                .map(service -> service.id().value())
                                .orElse(null)));
    }

    void save(Environment environment) throws SQLException {
        Head head = new Head(
                environment.organization().value(),
                environment.id().value(),
                environment.name(),
                environment.active(),
                environment.createdAt(),
                environment.updatedAt(),
                environment.version());
        save("environment", head, List.of(), params -> {});
    }

    void removeTeam(UUID organization, UUID id, long version) throws SQLException {
        clearMembers(organization, id);
        remove("team", organization, id, version);
    }

    /** What something refers to, a foreign key keeps. */
    void remove(String table, UUID organization, UUID id, long version) throws SQLException {
        Expect.one(
                new Query()
                        .add("delete from " + table + " where organization_id = ?", organization)
                        .add(" and id = ?", id)
                        .add(" and version = ?", version),
                connection,
                GONE);
    }

    private void save(String table, Head head, List<String> columns, Own own) throws SQLException {
        boolean isNew = head.version() == Version.FIRST;
        try (PreparedStatement statement =
                connection.prepareStatement(isNew ? insert(table, columns) : update(table, columns))) {
            Params params = head.bind(new Params(statement));
            own.bind(params);
            params.uuid(head.organization()).uuid(head.id());
            if (isNew) {
                params.instant(head.createdAt());
            } else {
                params.number(head.version() - 1);
            }
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
    }

    private static String insert(String table, List<String> columns) {
        return "insert into " + table + " (name, folded_name, active_name, updated_at, version, "
                + String.join("", columns.stream().map(column -> column + ", ").toList())
                + "organization_id, id, created_at) values (?, ?, ?, ?, ?, " + "?, ".repeat(columns.size())
                + "?, ?, ?)";
    }

    private static String update(String table, List<String> columns) {
        return "update " + table + " set name = ?, folded_name = ?, active_name = ?, updated_at = ?, version = ?"
                + String.join(
                        "",
                        columns.stream().map(column -> ", " + column + " = ?").toList())
                + " where organization_id = ? and id = ? and version = ?";
    }

    private void clearMembers(UUID organization, UUID team) throws SQLException {
        new Query()
                .add("delete from team_member where organization_id = ?", organization)
                .add(" and team_id = ?", team)
                .update(connection);
    }
}
