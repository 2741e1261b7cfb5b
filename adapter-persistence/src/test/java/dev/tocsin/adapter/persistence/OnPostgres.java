package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Ports;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.time.Instant;

/** One database for all contracts: each test has organizations of its own. */
abstract class OnPostgres implements LeasingPorts {

    private static final Node NODE = Node.on(Server.POSTGRESQL.emptyDatabase());

    @Override
    public final Ports ports() {
        return NODE.ports();
    }

    @Override
    public final void letALeaseRunOut() {
        NODE.letALeaseRunOut();
    }

    @Override
    public final Instant storeNow() {
        return NODE.databaseNow();
    }
}
