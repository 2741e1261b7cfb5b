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

/** Reads users; the dialect serves both databases. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@ConvertException(FaultsOfRepositories.class)
interface UserRepository extends GenericRepository<UserRepository.Row, UUID> {

    String COLUMNS =
            "x.id, x.organization_id, x.name, x.email, x.role, x.slack_id, x.time_zone, x.active, x.created_at, x.updated_at,"
                    + " x.version";
    String ALL = "select " + COLUMNS + " from app_user x where x.organization_id = :organization";
    String MATCHING =
            " and x.active = :active and (x.folded_name like :pattern escape '!' or x.email like :pattern escape '!')";

    @MappedEntity("app_user")
    record Row(
            @Id UUID id,
            UUID organizationId,
            String name,
            String email,
            String role,
            @Nullable String slackId,
            String timeZone,
            boolean active,
            Instant createdAt,
            Instant updatedAt,
            long version) {}

    @Query(ALL + " and x.id = :id")
    Optional<Row> findOne(UUID organization, UUID id);

    @Query(ALL + " and x.email = :email")
    Optional<Row> findByAddress(UUID organization, String email);

    @Query(ALL + MATCHING + " order by x.created_at desc, x.id desc limit :limit offset :offset")
    List<Row> listMatching(UUID organization, boolean active, String pattern, int limit, int offset);

    @Query("select count(*) from app_user x where x.organization_id = :organization" + MATCHING)
    long countMatching(UUID organization, boolean active, String pattern);

    @Query("select count(*) from app_user x where x.organization_id = :organization and x.active and x.role = 'admin'")
    int countAdmins(UUID organization);
}
