package dev.tocsin.testkit.paging;

import dev.tocsin.testkit.PortsUnderTest;
import java.time.Instant;

/**
 * Ports on a store whose clock a test can get past a lease: in memory by moving the clock; in a database, whose clock
 * nobody moves, by taking the length of a lease and a little more off the end of each that is kept.
 */
public interface LeasingPorts extends PortsUnderTest {

    /** Lets pass a little more than {@link dev.tocsin.application.port.Lease#LENGTH} by the store's own clock. */
    void letALeaseRunOut();

    /** What the store's own clock shows. */
    Instant storeNow();
}
