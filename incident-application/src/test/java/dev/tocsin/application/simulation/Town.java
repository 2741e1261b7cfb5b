package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.port.Ports;
import java.util.List;

/** Two organizations on one installation. */
record Town(List<Firm> firms) {

    static Town founded(Ports ports, Chance chance) {
        Engine engine = Engine.on(ports);
        return new Town(List.of(Firm.founded("acme", engine, chance), Firm.founded("bolt", engine, chance)));
    }
}
