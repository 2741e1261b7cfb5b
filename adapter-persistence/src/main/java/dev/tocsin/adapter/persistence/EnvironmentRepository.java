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

/** Reads environments; the dialect serves both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@ConvertException(FaultsOfRepositories.class)
interface EnvironmentRepository extends GenericRepository<EnvironmentRepository.Row, UUID> {

    String ACTIVE = "select x.id, x.name, x.created_at, x.updated_at, x.version from environment x"
            + " where x.organization_id = :organization and x.active_name is not null";
    String MATCHING = " and x.folded_name like :pattern escape '!'";

    @MappedEntity("environment")
    record Row(@Id UUID id, String name, Instant createdAt, Instant updatedAt, long version) {}

    @Query(ACTIVE + " and x.id = :id")
    Optional<Row> findActive(UUID organization, UUID id);

    @Query(ACTIVE + " and x.id in (:ids)")
    List<Row> findAllActive(UUID organization, List<UUID> ids);

    @Query(ACTIVE + " and x.active_name = :name")
    Optional<Row> findActiveNamed(UUID organization, String name);

    @Query(ACTIVE + MATCHING + " order by x.created_at desc, x.id desc limit :limit offset :offset")
    List<Row> listActive(UUID organization, String pattern, int limit, int offset);

    @Query("select count(*) from environment x where x.organization_id = :organization and x.active_name is not null"
            + MATCHING)
    long countActive(UUID organization, String pattern);
}
