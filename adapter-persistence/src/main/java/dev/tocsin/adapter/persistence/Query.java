package dev.tocsin.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A statement put together piece by piece, each parameter beside the piece that it belongs to. */
final class Query {

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** Does something with one row. */
    @FunctionalInterface
    interface Taking {
        void take(Row row) throws SQLException;
    }

    /** Sets the parameters of one piece. */
    @FunctionalInterface
    interface Setting {
        void on(Params params) throws SQLException;
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Setting> settings = new ArrayList<>();

    Query add(String piece) {
        sql.append(piece);
        return this;
    }

    Query add(Query piece) {
        sql.append(piece.sql);
        settings.addAll(piece.settings);
        return this;
    }

    Query add(String piece, Setting setting) {
        settings.add(setting);
        return add(piece);
    }

    Query add(String piece, UUID value) {
        settings.add(params -> params.uuid(value));
        return add(piece);
    }

    Query add(String piece, String value) {
        settings.add(params -> params.text(value));
        return add(piece);
    }

    Query add(String piece, Instant value) {
        settings.add(params -> params.instant(value));
        return add(piece);
    }

    Query add(String piece, LocalDate value) {
        settings.add(params -> params.date(value));
        return add(piece);
    }

    Query add(String piece, long value) {
        settings.add(params -> params.number(value));
        return add(piece);
    }

    Query add(String piece, String type, Object[] values) {
        settings.add(params -> params.array(type, values));
        return add(piece);
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    String sql() {
        return sql.toString();
    }

    <T> List<T> list(Connection connection, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                for (Row row = new Row(rows); row.next(); ) {
                    found.add(reading.of(row));
                }
            }
            return found;
        }
    }

    /** Each taking takes the rows of one statement. PostgreSQL takes several statements in one text. */
    void each(Connection connection, List<Taking> takings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(statement);
            statement.execute();
            for (Taking taking : takings) {
                take(statement.getResultSet(), taking);
                statement.getMoreResults();
            }
        }
    }

    private static void take(ResultSet rows, Taking taking) throws SQLException {
        for (Row row = new Row(rows); row.next(); ) {
            taking.take(row);
        }
    }

    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(statement);
            return statement.executeUpdate();
        }
    }

    private void set(PreparedStatement statement) throws SQLException {
        Params params = new Params(statement);
        for (Setting setting : settings) {
            setting.on(params);
        }
    }
}
