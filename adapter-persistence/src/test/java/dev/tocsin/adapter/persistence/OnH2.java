package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Ports;
import dev.tocsin.testkit.PortsUnderTest;

/** One database for all contracts: each test has organizations of its own. */
abstract class OnH2 implements PortsUnderTest {

    private static final Node NODE = Node.on(Server.H2.emptyDatabase());

    @Override
    public final Ports ports() {
        return NODE.ports();
    }
}
