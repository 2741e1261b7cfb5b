/**
 * Working on incidents ({@link dev.tocsin.application.incident.IncidentDesk}), looking at them
 * ({@link dev.tocsin.application.incident.IncidentBoard}), and letting time pass for them
 * ({@link dev.tocsin.application.incident.DeadlineWatch}).
 */
@NullMarked
package dev.tocsin.application.incident;

import org.jspecify.annotations.NullMarked;
