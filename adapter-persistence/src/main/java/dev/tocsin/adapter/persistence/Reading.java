package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Columns that become people, keys and organizations, in own statements; what is read and its order stand beside each other. */
final class Reading {

    /** Table o. */
    static final String ORGANIZATION = "o.organization_id, o.name, o.slug, o.created_at";

    /** Table u. */
    static final String USER =
            "u.organization_id, u.id, u.name, u.email, u.role, u.slack_id, u.time_zone, u.active, u.created_at, u.updated_at, u.version";

    /** Tables k, and u for the holder. */
    static final String KEY =
            "k.organization_id, k.id, k.name, u.id, u.name, u.email, k.scopes, k.prefix, k.expires_at, k.created_at,"
                    + " k.last_used_at, k.revoked_at";

    private Reading() {}

    static Organization organization(Row row) throws SQLException {
        return new Organization(new OrganizationId(row.uuid()), row.text(), new Slug(row.text()), row.instant());
    }

    static User user(Row row) throws SQLException {
        return new User(
                new OrganizationId(row.uuid()),
                new UserId(row.uuid()),
                row.text(),
                new Email(row.text()),
                Words.role(row.text()),
                Optional.ofNullable(row.textOrNull()),
                ZoneId.of(row.text()),
                row.truth(),
                row.instant(),
                row.instant(),
                row.number());
    }

    static ApiKey key(Row row) throws SQLException {
        OrganizationId organization = new OrganizationId(row.uuid());
        UUID id = row.uuid();
        String name = row.text();
        Responder holder = new Responder(new UserId(row.uuid()), row.text(), new Email(row.text()));
        Set<Scope> scopes = scopes(row.text());
        ApiKey.Prefix prefix = ApiKey.Prefix.of(row.text()).orElseThrow();
        Optional<Instant> expiresAt = Optional.ofNullable(row.instantOrNull());
        return new ApiKey(
                organization,
                new ApiKeyId(id),
                name,
                holder,
                scopes,
                expiresAt,
                prefix,
                row.instant(),
                Optional.ofNullable(row.instantOrNull()),
                Optional.ofNullable(row.instantOrNull()));
    }

    /** A scope that only a newer version knows allows nothing here. */
    private static Set<Scope> scopes(String words) {
        Set<Scope> scopes = new LinkedHashSet<>();
        Arrays.stream(words.split(" ", -1))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .forEach(scopes::add);
        return scopes;
    }
}
