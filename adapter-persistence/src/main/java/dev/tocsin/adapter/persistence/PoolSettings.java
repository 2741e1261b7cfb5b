package dev.tocsin.adapter.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Completes what the configuration says of the data source ({@code datasources.default.url}, {@code username}, {@code password}, and
 * {@code maximum-pool-size} and {@code connection-timeout} where 8 and five seconds are not right) with all that the adapters rely on; what the URL says already stays as it is.
 */
@Singleton
final class PoolSettings implements BeanCreatedEventListener<DatasourceConfiguration> {

    private static final String H2 = "jdbc:h2:";

    private static final Map<String, String> FOR_H2 = Map.of(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            // Otherwise a killed process loses what it committed in the last half second.
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", "2000",
            // The pool closes the last connection; only then the file does.
            "DB_CLOSE_ON_EXIT", "FALSE");

    /**
     * For the start of a connection, so that no request pays for a SET. A frozen node must not hold a counter for long; and a plan is
     * made once for a statement and not for each of its values, because ours have one right plan each, and planning costs more than
     * running them. Compiling such a plan takes longer still, 40 ms and more, and is done anew for each execution where the costs are
     * overestimated, as those of a claim are once the ledger is long.
     */
    private static final String OPTIONS = "-c lock_timeout=2s -c statement_timeout=15s"
            + " -c idle_in_transaction_session_timeout=5s -c plan_cache_mode=force_generic_plan -c jit=off";

    private static final Map<String, String> FOR_POSTGRESQL = Map.of(
            "options", OPTIONS,
            "connectTimeout", "5",
            // Longer than any statement may take. Who waited for a server that is gone without a word would hold the
            // next ones up for ever.
            "socketTimeout", "20",
            "tcpKeepAlive", "true",
            "prepareThreshold", "1",
            "ApplicationName", "tocsin");

    /** No difference between 8 and 16 was seen to hold under load from 16 callers, and each connection costs the server memory. */
    private static final int POOL_SIZE = 8;

    private static final int HIKARI_DEFAULT = -1;

    /** Whoever gets no connection within this time is told to come back, before their caller has given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration HIKARI_PATIENCE = Duration.ofSeconds(30);

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        String url = pool.getJdbcUrl();
        if (url == null) {
            return pool;
        }
        if (url.startsWith(H2)) {
            pool.setJdbcUrl(completed(url));
        } else {
            FOR_POSTGRESQL.forEach((name, value) -> {
                if (!url.contains(name + '=')) {
                    pool.addDataSourceProperty(name, value);
                }
            });
        }
        if (pool.getMaximumPoolSize() == HIKARI_DEFAULT) {
            pool.setMaximumPoolSize(POOL_SIZE);
        }
        if (pool.getConnectionTimeout() == HIKARI_PATIENCE.toMillis()) {
            pool.setConnectionTimeout(PATIENCE.toMillis());
        }
        return pool;
    }

    private static String completed(String url) {
        StringBuilder complete = new StringBuilder(url);
        FOR_H2.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(flag -> {
            if (!url.contains(flag.getKey() + '=')) {
                complete.append(';').append(flag.getKey()).append('=').append(flag.getValue());
            }
        });
        return complete.toString();
    }
}
