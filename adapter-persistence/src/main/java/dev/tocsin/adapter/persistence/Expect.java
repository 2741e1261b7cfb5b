package dev.tocsin.adapter.persistence;

import dev.tocsin.application.StaleException;
import java.sql.Connection;
import java.sql.SQLException;

/** What a write must have found. */
final class Expect {

    private Expect() {}

    /** Runs a statement that must change exactly one row. */
    static void one(Query query, Connection connection, String otherwise) throws SQLException {
        require(query.update(connection) == 1, otherwise);
    }

    static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new StaleException(otherwise);
        }
    }
}
