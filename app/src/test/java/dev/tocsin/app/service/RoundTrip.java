package dev.tocsin.app.service;

import java.util.List;

/** One change from writing to reading on a connection to PostgreSQL, and the statements that were executed in it. */
record RoundTrip(List<String> statements) {

    /** The pool asks with an empty statement whether the connection is still there. */
    boolean isValidation() {
        return statements.equals(List.of(""));
    }
}
