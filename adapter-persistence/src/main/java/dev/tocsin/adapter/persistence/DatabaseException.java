package dev.tocsin.adapter.persistence;

import java.sql.SQLException;

/** The database failed, and nobody here knows what to do about it. */
final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
