package dev.tocsin.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, one after the other. */
final class Params implements Values {

    private final PreparedStatement statement;
    private int last;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Params uuid(java.util.@Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.OTHER);
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    @Override
    public Params text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.VARCHAR);
        } else {
            statement.setString(++last, value);
        }
        return this;
    }

    @Override
    public Params instant(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
        }
        return this;
    }

    @Override
    public Params number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    @Override
    public Params number(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.INTEGER);
        } else {
            statement.setInt(++last, value);
        }
        return this;
    }

    Params date(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.DATE);
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    Params time(@Nullable LocalTime value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.TIME);
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    Params position(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.BIGINT);
        } else {
            statement.setLong(++last, value);
        }
        return this;
    }

    @Override
    public Params truth(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    /** An array of one of SQL's types, by its name there. */
    Params array(String type, Object[] elements) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf(type, elements));
        return this;
    }
}
