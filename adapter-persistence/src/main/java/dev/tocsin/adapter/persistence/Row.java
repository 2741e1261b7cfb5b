package dev.tocsin.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the present row, one after the other. */
final class Row {

    private final ResultSet rows;
    private int last;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        last = 0;
        return rows.next();
    }

    /** Goes on with the column after this one. */
    Row skipTo(int column) {
        last = column;
        return this;
    }

    UUID uuid() throws SQLException {
        return present(uuidOrNull());
    }

    @Nullable
    UUID uuidOrNull() throws SQLException {
        return rows.getObject(++last, UUID.class);
    }

    String text() throws SQLException {
        return present(textOrNull());
    }

    @Nullable
    String textOrNull() throws SQLException {
        return rows.getString(++last);
    }

    Instant instant() throws SQLException {
        return present(instantOrNull());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        OffsetDateTime time = rows.getObject(++last, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    LocalDate date() throws SQLException {
        return present(rows.getObject(++last, LocalDate.class));
    }

    LocalTime time() throws SQLException {
        return present(timeOrNull());
    }

    @Nullable
    LocalTime timeOrNull() throws SQLException {
        return rows.getObject(++last, LocalTime.class);
    }

    long number() throws SQLException {
        return rows.getLong(++last);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long value = rows.getLong(++last);
        return rows.wasNull() ? null : value;
    }

    boolean truth() throws SQLException {
        return rows.getBoolean(++last);
    }

    Object[] array() throws SQLException {
        return (Object[]) rows.getArray(++last).getArray();
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + last + " is null");
        }
        return value;
    }
}
