package dev.tocsin.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes empty databases of either kind. PostgreSQL is one real server for all tests of this JVM, and ends with it. */
enum Server {
    H2 {
        @Override
        Map<String, Object> emptyDatabase() {
            return Map.of(
                    "datasources.default.url",
                    "jdbc:h2:mem:tocsin" + MADE.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
                    "datasources.default.username",
                    "sa",
                    "datasources.default.password",
                    "");
        }
    },
    POSTGRESQL {
        @Override
        Map<String, Object> emptyDatabase() {
            String name = "tocsin" + MADE.incrementAndGet();
            try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                // Sorted as people sort, unlike H2: what must come in one order everywhere is not right by chance.
                statement.execute(
                        "create database " + name + " template template0 locale_provider icu icu_locale 'en'");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Map.of(
                    "datasources.default.url",
                    "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name,
                    "datasources.default.username",
                    "postgres",
                    "datasources.default.password",
                    "postgres");
        }
    };

    private static final AtomicInteger MADE = new AtomicInteger();

    /** What the configuration says of a new database. */
    abstract Map<String, Object> emptyDatabase();

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
