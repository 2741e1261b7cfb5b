package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;

/** What somebody in a firm does, on one node. */
interface Deed {
    void on(Engine engine, Firm firm);
}
