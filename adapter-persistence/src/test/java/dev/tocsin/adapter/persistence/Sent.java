package dev.tocsin.adapter.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement that an adapter has sent, with its parameters by their place. */
record Sent(String sql, SortedMap<Integer, Object> parameters) {

    /** A parameter that is null. */
    static final Object NULL = new Object();

    /** Several statements may be sent as one text, each on a line of its own. */
    static List<Sent> each(String sql, SortedMap<Integer, Object> parameters) {
        List<Sent> statements = new ArrayList<>();
        int before = 0;
        for (String one : sql.split(";\n", -1)) {
            int places = (int) one.chars().filter(character -> character == '?').count();
            SortedMap<Integer, Object> own = new TreeMap<>();
            for (int place = 1; place <= places; place++) {
                @Nullable Object value = parameters.get(before + place);
                if (value != null) {
                    own.put(place, value);
                }
            }
            statements.add(new Sent(one, own));
            before += places;
        }
        return statements;
    }

    /** The same statement behind this word, to be run. */
    PreparedStatement after(String word, Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(word + " " + sql);
        for (int place : parameters.keySet()) {
            @Nullable Object value = parameters.get(place);
            statement.setObject(place, NULL.equals(value) ? null : value);
        }
        return statement;
    }

    /** The same statement as PostgreSQL prepares it, with the types that the driver gives it. */
    String prepare(String name) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int place = 0;
        for (String piece : sql.split("\\?", -1)) {
            numbered.append(place == 0 ? "" : "$" + place).append(piece);
            place++;
        }
        return "prepare " + name + types() + " as " + numbered;
    }

    String execute(String name) {
        return "execute " + name
                + parameters.values().stream()
                        .map(value -> NULL.equals(value)
                                ? "null"
                                : "'" + value.toString().replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "(", ")"))
                        .replace("()", "");
    }

    private String types() throws SQLException {
        List<String> types = new ArrayList<>();
        for (Object value : parameters.values()) {
            types.add(
                    switch (value) {
                        case Boolean truth -> "boolean";
                        case UUID id -> "uuid";
                        case Long number -> "bigint";
                        case Integer number -> "integer";
                        case OffsetDateTime time -> "timestamptz";
                        case Array array -> array.getBaseTypeName() + "[]";
                        case String text -> "varchar";
                        default -> "unknown";
                    });
        }
        return types.isEmpty() ? "" : types.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
