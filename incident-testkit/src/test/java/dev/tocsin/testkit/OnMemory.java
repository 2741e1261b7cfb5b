package dev.tocsin.testkit;

import dev.tocsin.application.inmemory.InMemory;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.Ports;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.time.Instant;

/** Every test has an installation in memory to itself. */
abstract class OnMemory implements LeasingPorts {

    private final SettableClock clock = SettableClock.at(World.NOON);
    private final Ports ports = InMemory.ports(clock, SequentialIds.fromOne(), new SeededText(1));

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void letALeaseRunOut() {
        clock.forward(Lease.LENGTH.plusMillis(1));
    }

    @Override
    public Instant storeNow() {
        return clock.instant();
    }
}
