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

/** Reads components, each with the key of the service behind it; the dialect serves both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@ConvertException(FaultsOfRepositories.class)
interface ComponentRepository extends GenericRepository<ComponentRepository.Row, UUID> {

    String ACTIVE =
            "select x.id, x.name, x.description, x.status, x.service_id, s.service_key, x.created_at, x.updated_at, x.version"
                    + " from component x left join service s on s.organization_id = x.organization_id and s.id = x.service_id"
                    + " where x.organization_id = :organization and x.active_name is not null";
    String MATCHING = " and x.folded_name like :pattern escape '!'";

    @MappedEntity("component")
    record Row(
            @Id UUID id,
            String name,
            @Nullable String description,
            String status,
            @Nullable UUID serviceId,
            @Nullable String serviceKey,
            Instant createdAt,
            Instant updatedAt,
            long version) {}

    @Query(ACTIVE + " and x.id = :id")
    Optional<Row> findActive(UUID organization, UUID id);

    @Query(ACTIVE + " and x.id in (:ids)")
    List<Row> findAllActive(UUID organization, List<UUID> ids);

    @Query(ACTIVE + " and x.active_name = :name")
    Optional<Row> findActiveNamed(UUID organization, String name);

    @Query(ACTIVE + MATCHING + " order by x.created_at desc, x.id desc limit :limit offset :offset")
    List<Row> listActive(UUID organization, String pattern, int limit, int offset);

    @Query("select count(*) from component x where x.organization_id = :organization and x.active_name is not null"
            + MATCHING)
    long countActive(UUID organization, String pattern);
}
