package dev.tocsin.adapter.persistence;

import dev.tocsin.application.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;

/** What a failure of the database means, by its SQLSTATE; both databases have their own. */
final class Faults {

    private static final String TAKEN = "23505";

    private static final Set<String> REFERENCES = Set.of("23503", "23506");

    /** The database chose this transaction to end a circle of waiting, or could not put it in an order. */
    private static final Set<String> COLLISIONS = Set.of("40P01", "40001");

    private static final Set<String> WAITED_IN_VAIN = Set.of("55P03", "HYT00");

    /** It took too long: a statement, or a transaction that did nothing. */
    private static final Set<String> GIVEN_UP = Set.of("57014", "25P03");

    /** The beginnings of: no connection, no resources, a server that stops or starts, a disk that fails. */
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    /** What H2 says of a file that cannot be read or written, a connection that broke, no memory, and a database that is closed. */
    private static final Set<String> AWAY_ON_H2 = Set.of("90020", "90028", "90031", "90067", "90098", "90108", "90121");

    /** What HikariCP says, without a state, to who goes on with a connection that it closed because it broke. */
    private static final String POOL_CLOSED_IT = "Connection is closed";

    /** Raised by the function all_found: an incident is not as it was. */
    static final String MOVED = "T0409";

    /** Raised by the function all_found: a counter is not such as {@link BulkWriting} can take. */
    static final String NOT_THIS_WAY = "T0410";

    /** An organization's, or the operator's: both names have this in them. */
    private static final String RECEIPT_KEY = "receipt_pkey";

    private Faults() {}

    /** What it was decided on has changed: decide again. */
    static boolean isStale(SQLException fault) {
        String state = fault.getSQLState();
        return state != null
                && (MOVED.equals(state)
                        || TAKEN.equals(state)
                        || REFERENCES.contains(state)
                        || COLLISIONS.contains(state));
    }

    /** Something that is referred to is gone, or still referred to. */
    static boolean isOfReference(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && REFERENCES.contains(state);
    }

    /** To be written by {@link PlainWriting} instead. */
    static boolean isNotThisWay(SQLException fault) {
        return NOT_THIS_WAY.equals(fault.getSQLState());
    }

    /**
     * Whether it is certain that nothing was kept: the database has said that it failed. When the connection breaks or the server goes
     * down (classes 08 and 57P), or nobody knows the reason, it may have been kept before.
     */
    static boolean isRolledBack(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57P") && !state.startsWith("XX");
    }

    static boolean isKeyTaken(SQLException fault) {
        return TAKEN.equals(fault.getSQLState())
                && String.valueOf(fault.getMessage()).contains(RECEIPT_KEY);
    }

    static boolean isWaitInVain(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && WAITED_IN_VAIN.contains(state);
    }

    /** For who has no answer of their own to it. */
    static RuntimeException thrown(SQLException fault) {
        return isPassing(fault)
                ? new UnavailableException("the database cannot be reached, or not in time", fault)
                : new DatabaseException(fault);
    }

    /** It is not for what was asked: the same may succeed a little later. */
    private static boolean isPassing(SQLException fault) {
        // The pool had no connection to give: its state is that of the last attempt to make one, if there was any.
        if (fault instanceof SQLTransientConnectionException || POOL_CLOSED_IT.equals(fault.getMessage())) {
            return true;
        }
        String state = fault.getSQLState();
        return state != null
                && (WAITED_IN_VAIN.contains(state)
                        || COLLISIONS.contains(state)
                        || GIVEN_UP.contains(state)
                        || AWAY_ON_H2.contains(state)
                        || AWAY.stream().anyMatch(state::startsWith));
    }
}
