package dev.tocsin.app.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh, empty databases of both kinds. */
enum Databases {
    H2 {
        @Override
        Map<String, String> fresh() {
            return Map.of("TOCSIN_DATA_DIR", temporary().toString());
        }
    },
    POSTGRESQL {
        @Override
        Map<String, String> fresh() {
            String name = "tocsin_" + CREATED.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Map.of(
                    "TOCSIN_DATABASE_URL",
                    Server.RUNNING.getJdbcUrl("postgres", name),
                    "TOCSIN_DATABASE_USER",
                    "postgres",
                    "TOCSIN_DATABASE_PASSWORD",
                    "postgres",
                    "TOCSIN_DATA_DIR",
                    temporary().toString());
        }
    };

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** The environment that makes the service use a new database. */
    abstract Map<String, String> fresh();

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("tocsin-data");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One server for all tests of this JVM; it ends with it. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
