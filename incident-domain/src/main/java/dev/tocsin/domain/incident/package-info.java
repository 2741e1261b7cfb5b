/**
 * The incident: one problem, from declared to closed.
 *
 * <p>{@link dev.tocsin.domain.incident.Incident} answers every command with a {@link dev.tocsin.domain.incident.Decision}: the next
 * state with what happened, nothing to do, or a {@link dev.tocsin.domain.incident.Refusal}. Which status may follow which is said in
 * {@link dev.tocsin.domain.incident.Lifecycle} and nowhere else.
 */
@NullMarked
package dev.tocsin.domain.incident;

import org.jspecify.annotations.NullMarked;
