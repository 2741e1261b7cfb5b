/**
 * Who is to be woken, and when: schedules made of rotations, with overrides for the exceptions.
 *
 * <p>{@link dev.tocsin.domain.oncall.Schedule} answers for any instant. What a wall clock shows becomes an instant in one place, {@link
 * dev.tocsin.domain.oncall.WallClock}, which says what happens when clocks are changed.
 */
@NullMarked
package dev.tocsin.domain.oncall;

import org.jspecify.annotations.NullMarked;
