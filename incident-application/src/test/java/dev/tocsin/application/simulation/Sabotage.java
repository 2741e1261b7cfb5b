package dev.tocsin.application.simulation;

import dev.tocsin.application.port.Ports;
import java.util.function.UnaryOperator;

/**
 * A bug that is planted, to see whether a run finds it.
 *
 * @param beneath changes the ports on which all nodes run; nobody sees it
 * @param above changes the ports of each node
 */
record Sabotage(UnaryOperator<Ports> beneath, UnaryOperator<Ports> above) {

    static final Sabotage NONE = new Sabotage(ports -> ports, ports -> ports);
}
