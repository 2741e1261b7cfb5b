package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that notes which statements are sent through it. */
final class Listening {

    private final Adapters adapters = new Adapters();
    private final List<Sent> sent = new ArrayList<>();
    private final DataSource source;

    Listening(DataSource pool) {
        source = instead(
                DataSource.class,
                pool,
                (called, answer) -> answer instanceof Connection connection ? connection(connection) : answer);
    }

    /** Incidents that are read through it, by a node that remembers nothing yet. */
    Incidents incidents() {
        return adapters.incidents(database(), memories());
    }

    DueIncidents dueIncidents() {
        return adapters.dueIncidents(database(), memories());
    }

    Store store() {
        return adapters.store(database(), memories(), new Sealing("a secret"));
    }

    Database database() {
        return adapters.database(source);
    }

    private Memories memories() {
        return adapters.memories(Optional.empty());
    }

    /** What has been sent since somebody asked last. */
    List<Sent> sent() {
        List<Sent> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    private Connection connection(Connection connection) {
        return instead(
                Connection.class,
                connection,
                (called, answer) -> answer instanceof PreparedStatement statement
                        ? statement(String.valueOf(called.first()), statement)
                        : answer);
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        TreeMap<Integer, Object> parameters = new TreeMap<>();
        return instead(PreparedStatement.class, statement, (called, answer) -> {
            if (called.name().startsWith("set") && called.first() instanceof Integer place && called.second() != null) {
                parameters.put(place, called.name().equals("setNull") ? Sent.NULL : called.second());
            } else if (called.name().startsWith("execute")) {
                sent.addAll(Sent.each(sql, parameters));
            }
            return answer;
        });
    }

    private record Called(
            String name, @Nullable Object first, @Nullable Object second) {}

    private static <T> T instead(Class<T> type, T of, BiFunction<Called, @Nullable Object, @Nullable Object> then) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        @Nullable Object answer = method.invoke(of, arguments);
                        int given = arguments == null ? 0 : arguments.length;
                        return then.apply(
                                new Called(
                                        method.getName(),
                                        given > 0 ? arguments[0] : null,
                                        given > 1 ? arguments[1] : null),
                                answer);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
    }
}
