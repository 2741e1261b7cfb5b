package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.Optional;

/** API keys; whom one means is remembered, as it is asked on every request, also when it means nobody. */
record JdbcApiKeys(Database database, Memories memories) implements ApiKeys {

    private static final String FROM =
            " from api_key k join app_user u on u.organization_id = k.organization_id and u.id = k.user_id";
    private static final String UNREVOKED = " where k.revoked_at is null and k.organization_id = ?";

    @Override
    public Optional<Holder> identify(String hash) {
        return memories.holders().recall(hash, () -> read(hash));
    }

    @Override
    public Optional<ApiKey> find(OrganizationId organization, ApiKeyId id) {
        Query query = new Query()
                .add("select " + Reading.KEY + FROM + UNREVOKED, organization.value())
                .add(" and k.id = ?", id.value());
        return database.run(connection -> query.list(connection, Reading::key)).stream()
                .findFirst();
    }

    @Override
    public Slice<ApiKey, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        Query page = new Query()
                .add("select " + Reading.KEY + FROM + UNREVOKED, organization.value())
                .add(" and k.folded_name like ? escape '!' order by k.created_at desc, k.id desc", pattern)
                .add(" limit ?", search.limit())
                .add(" offset ?", search.offset());
        Query count = new Query()
                .add("select count(*) from api_key k" + UNREVOKED, organization.value())
                .add(" and k.folded_name like ? escape '!'", pattern);
        return database.run(connection -> {
            List<ApiKey> keys = page.list(connection, Reading::key);
            return search.found(keys, count.list(connection, Row::number).getFirst());
        });
    }

    private Optional<Holder> read(String hash) {
        Query query = new Query()
                .add(
                        "select " + Reading.ORGANIZATION + ", " + Reading.USER + ", " + Reading.KEY + FROM
                                + " join organization o on o.organization_id = k.organization_id"
                                + " join api_key_hash h on h.organization_id = k.organization_id and h.api_key_id = k.id"
                                + " where h.hash = ?",
                        hash);
        return database
                .run(connection -> query.list(connection, row -> {
                    Organization organization = Reading.organization(row);
                    User user = Reading.user(row);
                    return new Holder(organization, user, Reading.key(row));
                }))
                .stream()
                .findFirst();
    }
}
