/**
 * Where ports meet adapters: wiring, configuration, clock, schedules and the way in.
 */
@NullMarked
package dev.tocsin.app;

import org.jspecify.annotations.NullMarked;
