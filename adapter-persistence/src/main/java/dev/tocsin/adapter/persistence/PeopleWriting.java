package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Users and their API keys. An organization that has had an active admin always keeps one. */
record PeopleWriting(Connection connection) {

    private static final String GONE = "somebody else has changed or removed it";
    private static final String ADMINS =
            " from app_user where role = '" + Words.of(Role.ADMIN) + "' and active and organization_id = ?";

    void save(User user) throws SQLException {
        if (user.version() == Version.FIRST) {
            insert(user);
            return;
        }
        boolean mayLoseAdmin = !user.isActiveAdmin()
                && isActiveAdmin(user.organization().value(), user.id().value());
        try (PreparedStatement statement = connection.prepareStatement(
                "update app_user set name = ?, folded_name = ?, email = ?, role = ?, slack_id = ?, time_zone = ?, active = ?, updated_at = ?,"
                        + " version = ? where organization_id = ? and id = ? and version = ?")) {
            bind(new Params(statement), user)
                    .uuid(user.organization().value())
                    .uuid(user.id().value())
                    .number(user.version() - 1);
            Expect.require(statement.executeUpdate() == 1, GONE);
        }
        new OwedItems(connection).remind(user);
        if (mayLoseAdmin) {
            requireAdmin(user.organization().value());
        }
    }

    void remove(UUID organization, UUID id, long version) throws SQLException {
        boolean mayLoseAdmin = isActiveAdmin(organization, id);
        boolean wrote = !new Query()
                .add("select position from incident_event where organization_id = ?", organization)
                .add(" and author_id = ? limit 1", id)
                .list(connection, Row::number)
                .isEmpty();
        Expect.require(!wrote, "the timeline names them");
        new CatalogWriting(connection).remove("app_user", organization, id, version);
        if (mayLoseAdmin) {
            requireAdmin(organization);
        }
    }

    void add(ApiKey key, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into api_key (organization_id, id, name, folded_name, user_id, scopes, prefix, expires_at, created_at, last_used_at,"
                        + " revoked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            new Params(statement)
                    .uuid(key.organization().value())
                    .uuid(key.id().value())
                    .text(key.name())
                    .text(Text.folded(key.name()))
                    .uuid(key.user().id().value())
                    .text(String.join(
                            " ", key.scopes().stream().map(Scope::word).toList()))
                    .text(key.prefix().text())
                    .instant(key.expiresAt().orElse(null))
                    .instant(key.createdAt())
                    .instant(key.lastUsedAt().orElse(null))
                    .instant(key.revokedAt().orElse(null));
            statement.executeUpdate();
        }
        new Query()
                .add("insert into api_key_hash (hash, organization_id, api_key_id) values (?", hash)
                .add(", ?", key.organization().value())
                .add(", ?)", key.id().value())
                .update(connection);
    }

    void revoke(UUID organization, UUID key, Instant at) throws SQLException {
        Expect.one(
                new Query()
                        .add("update api_key set revoked_at = ?", at)
                        .add(" where organization_id = ?", organization)
                        .add(" and id = ? and revoked_at is null", key),
                connection,
                "the key is gone");
    }

    /** Whoever waited for another one's touch finds it, and nothing to do. */
    void touch(UUID organization, RecordWrite.TouchApiKey touch) throws SQLException {
        new Query()
                .add("update api_key set last_used_at = ?", touch.usedAt())
                .add(" where organization_id = ?", organization)
                .add(" and id = ?", touch.key().value())
                .add(" and (last_used_at is null or last_used_at <= ?)", touch.unlessAfter())
                .update(connection);
    }

    private void insert(User user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into app_user (name, folded_name, email, role, slack_id, time_zone, active, updated_at, version, organization_id, id,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(new Params(statement), user)
                    .uuid(user.organization().value())
                    .uuid(user.id().value())
                    .instant(user.createdAt());
            statement.executeUpdate();
        }
    }

    private static Params bind(Params params, User user) throws SQLException {
        return params.text(user.name())
                .text(Text.folded(user.name()))
                .text(user.email().value())
                .text(Words.of(user.role()))
                .text(user.slackId().orElse(null))
                .text(user.timeZone().getId())
                .truth(user.active())
                .instant(user.updatedAt())
                .number(user.version());
    }

    /**
     * Two admins who go at the same time must not both go: so whoever takes an admin away holds the organization's row.
     * By an update, which on PostgreSQL lets others go on who only refer to the row; H2 has no other word for that.
     */
    private boolean isActiveAdmin(UUID organization, UUID user) throws SQLException {
        List<UUID> admin = new Query()
                .add("select id" + ADMINS, organization)
                .add(" and id = ?", user)
                .list(connection, Row::uuid);
        if (admin.isEmpty()) {
            return false;
        }
        new Query()
                .add("update organization set name = name where organization_id = ?", organization)
                .update(connection);
        return true;
    }

    private void requireAdmin(UUID organization) throws SQLException {
        boolean left = !new Query()
                .add("select id" + ADMINS + " limit 1", organization)
                .list(connection, Row::uuid)
                .isEmpty();
        Expect.require(left, "no admin is left");
    }
}
