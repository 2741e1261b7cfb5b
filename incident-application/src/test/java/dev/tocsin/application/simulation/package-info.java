/**
 * The whole response engine under a virtual clock: several nodes on one memory, whose steps a seed puts in an order, and which die at any of
 * them, while channels fail and people answer. {@link dev.tocsin.application.simulation.Run} is one such course of events, and {@link
 * dev.tocsin.application.simulation.Witness} sees to it that no law is broken.
 */
@NullMarked
package dev.tocsin.application.simulation;

import org.jspecify.annotations.NullMarked;
