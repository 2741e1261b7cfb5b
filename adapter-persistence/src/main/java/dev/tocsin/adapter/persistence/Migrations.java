package dev.tocsin.adapter.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Tells Flyway where the migrations are: those for both databases, and those for the one that is configured. */
@Singleton
final class Migrations implements BeanCreatedEventListener<FlywayConfigurationProperties> {

    private static final String COMMON = "classpath:db/migration";

    private final Provider<DatasourceConfiguration> pool;

    Migrations(Provider<DatasourceConfiguration> pool) {
        this.pool = pool;
    }

    @Override
    public FlywayConfigurationProperties onCreated(BeanCreatedEvent<FlywayConfigurationProperties> event) {
        boolean h2 = String.valueOf(pool.get().getJdbcUrl()).startsWith("jdbc:h2:");
        event.getBean().setLocations(COMMON, COMMON + (h2 ? "-h2" : "-postgresql"));
        return event.getBean();
    }
}
