package dev.tocsin.app;

import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which database the environment names: a PostgreSQL, or else the embedded one in the data directory. */
public final class DatabaseAddress {

    private DatabaseAddress() {}

    /** The properties of the data source; {@code environment} as in {@link System#getenv()}. */
    public static PropertySource in(Map<String, String> environment) {
        return PropertySource.of(
                "database",
                Map.of(
                        "datasources.default.url",
                                value(environment, "TOCSIN_DATABASE_URL").orElseGet(() -> embedded(environment)),
                        "datasources.default.username",
                                value(environment, "TOCSIN_DATABASE_USER").orElse("tocsin"),
                        "datasources.default.password",
                                value(environment, "TOCSIN_DATABASE_PASSWORD").orElse("")));
    }

    private static String embedded(Map<String, String> environment) {
        return "jdbc:h2:file:" + directory(environment).resolve("tocsin").toAbsolutePath();
    }

    /** Where this node keeps its files. */
    static Path directory(Map<String, String> environment) {
        return Path.of(value(environment, "TOCSIN_DATA_DIR").orElse("data"));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
