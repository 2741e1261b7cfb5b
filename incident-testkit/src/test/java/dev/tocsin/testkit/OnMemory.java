package dev.tocsin.testkit;

import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.Ports;

/** Every test has an installation in memory to itself. */
abstract class OnMemory implements PortsUnderTest {

    private final Ports ports =
            InMemory.ports(SettableClock.at(World.NOON), SequentialIds.fromOne(), new SeededText(1));

    @Override
    public Ports ports() {
        return ports;
    }
}
