package dev.tocsin.adapter.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Tells Flyway where the migrations are: those for both databases, and those for the one that is configured. On PostgreSQL they have a
 * connection of their own, because an index on a large table takes longer than {@link PoolSettings} lets any request take.
 */
@Singleton
@Named(Migrations.DATA_SOURCE)
final class Migrations implements FlywayConfigurationCustomizer {

    static final String DATA_SOURCE = "default";

    private static final String COMMON = "classpath:db/migration";

    private final DatasourceConfiguration database;

    Migrations(@Named(DATA_SOURCE) DatasourceConfiguration database) {
        this.database = database;
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration migrations) {
        boolean isH2 = String.valueOf(database.getJdbcUrl()).startsWith("jdbc:h2:");
        migrations.locations(COMMON, COMMON + (isH2 ? "-h2" : "-postgresql"));
        if (!isH2) {
            migrations.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            // An index that is made concurrently waits for every open transaction, and so for one that Flyway would
            // hold meanwhile.
            migrations.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
        }
    }

    @Override
    public String getName() {
        return DATA_SOURCE;
    }
}
