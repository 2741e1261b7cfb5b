package dev.tocsin.adapter.persistence;

import io.micronaut.data.annotation.ConvertException;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads services, each with its team's name; the dialect serves both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@ConvertException(FaultsOfRepositories.class)
interface ServiceRepository extends GenericRepository<ServiceRepository.Row, UUID> {

    String ACTIVE = "select x.id, x.service_key, x.name, x.description, x.team_id, t.name as team_name, x.policy_id,"
            + " p.name as policy_name, x.created_at, x.updated_at, x.version from service x"
            + " left join team t on t.organization_id = x.organization_id and t.id = x.team_id"
            + " left join escalation_policy p on p.organization_id = x.organization_id and p.id = x.policy_id"
            + " where x.organization_id = :organization and x.active_name is not null";
    String MATCHING = " and (x.folded_name like :pattern escape '!' or lower(x.service_key) like :pattern escape '!')";

    @MappedEntity("service")
    record Row(
            @Id UUID id,
            String serviceKey,
            String name,
            @Nullable String description,
            @Nullable UUID teamId,
            @Nullable String teamName,
            @Nullable UUID policyId,
            @Nullable String policyName,
            Instant createdAt,
            Instant updatedAt,
            long version) {}

    @Query(ACTIVE + " and x.service_key = :key")
    Optional<Row> findActive(UUID organization, String key);

    @Query(ACTIVE + " and x.active_name = :name")
    Optional<Row> findActiveNamed(UUID organization, String name);

    @Query(ACTIVE + MATCHING + " order by x.created_at desc, x.id desc limit :limit offset :offset")
    List<Row> listActive(UUID organization, String pattern, int limit, int offset);

    @Query("select count(*) from service x where x.organization_id = :organization and x.active_name is not null"
            + MATCHING)
    long countActive(UUID organization, String pattern);
}
