package dev.tocsin.adapter.persistence;

import java.sql.SQLException;
import java.util.Set;

/** What a failure of the database means, by its SQLSTATE; both databases have their own. */
final class Faults {

    /** A unique key is taken, or something that is referred to is gone or still referred to. */
    private static final Set<String> CONFLICTS = Set.of("23505", "23503", "23506");

    /** The database chose this transaction to end a circle of waiting, or could not put it in an order. */
    private static final Set<String> COLLISIONS = Set.of("40P01", "40001");

    private static final Set<String> WAITED_IN_VAIN = Set.of("55P03", "HYT00");

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
        return state != null && (MOVED.equals(state) || CONFLICTS.contains(state) || COLLISIONS.contains(state));
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
        return "23505".equals(fault.getSQLState())
                && String.valueOf(fault.getMessage()).contains(RECEIPT_KEY);
    }

    static boolean isWaitInVain(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && WAITED_IN_VAIN.contains(state);
    }
}
