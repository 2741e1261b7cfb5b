/**
 * What can be asked of Tocsin and what it needs for the answer: plain Java on the domain, no framework, no thread, no clock of its own.
 *
 * <p>Whoever asks makes a {@link dev.tocsin.application.Request} and gets an {@link dev.tocsin.application.Outcome} from one of the
 * driving ports: {@link dev.tocsin.application.incident.IncidentDesk} and its neighbours, each in the package of its feature. What is
 * needed from outside is in {@link dev.tocsin.application.port}, and {@link dev.tocsin.application.inmemory} has all of it without a
 * database.
 */
@NullMarked
package dev.tocsin.application;

import org.jspecify.annotations.NullMarked;
