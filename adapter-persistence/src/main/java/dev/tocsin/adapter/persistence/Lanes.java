package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets at most two writes of one organization hold a connection of this node. More would only stand and wait for its counter, and one
 * organization's storm would take the pool from all the others.
 */
final class Lanes {

    private static final int WIDTH = 2;

    /** Keeps something, with a connection. */
    @FunctionalInterface
    interface Keeping {
        Commit.Kept keep() throws SQLException;
    }

    private final ConcurrentHashMap<OrganizationId, Semaphore> lanes = new ConcurrentHashMap<>();

    Commit.Kept run(Changeset changes, Keeping keeping) throws SQLException {
        if (changes.incidents().size() != 1) {
            return keeping.keep();
        }
        Semaphore lane = lanes.computeIfAbsent(
                changes.incidents().getFirst().next().organization(), organization -> new Semaphore(WIDTH, true));
        lane.acquireUninterruptibly();
        try {
            return keeping.keep();
        } finally {
            lane.release();
        }
    }
}
