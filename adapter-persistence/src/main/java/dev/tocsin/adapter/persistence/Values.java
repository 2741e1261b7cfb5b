package dev.tocsin.adapter.persistence;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, one after the other: as parameters of a statement, or into columns. */
interface Values {

    String UUID = "uuid";
    String TEXT = "varchar";
    String INTEGER = "int4";
    String NUMBER = "int8";
    String TRUTH = "bool";
    String INSTANT = "timestamp with time zone";

    Values uuid(java.util.@Nullable UUID value) throws SQLException;

    Values text(@Nullable String value) throws SQLException;

    Values instant(@Nullable Instant value) throws SQLException;

    Values number(long value) throws SQLException;

    Values number(@Nullable Integer value) throws SQLException;

    Values truth(boolean value) throws SQLException;
}
