package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Ports;
import dev.tocsin.testkit.PortsUnderTest;

/** One database for all contracts: each test has organizations of its own. */
abstract class OnPostgres implements PortsUnderTest {

    private static final Node NODE = Node.on(Server.POSTGRESQL.emptyDatabase());

    @Override
    public final Ports ports() {
        return NODE.ports();
    }
}
