package dev.tocsin.testkit;

import dev.tocsin.application.port.Ports;

/**
 * The one thing that an adapter's test says: which ports the contracts are to be held against.
 *
 * <p>The store behind them need not be empty: every test founds organizations of its own, so one database serves a
 * whole class. But one test at a time: due work and old receipts are looked for in all organizations, and tests clear
 * away what is there.
 */
public interface PortsUnderTest {

    /**
     * The same at every call within one test. The ids must be new to the store, for as long as the store lives, and
     * grow.
     */
    Ports ports();
}
