/**
 * Who is on call: {@link dev.tocsin.application.oncall.ScheduleDesk} plans it, {@link dev.tocsin.application.oncall.StandInDesk} makes
 * exceptions, and {@link dev.tocsin.application.oncall.DutyBoard} tells what comes of both.
 *
 * <p>Schedules are an admin's matter. Exceptions are also one of the responders in the schedule's team, so they leave its version
 * alone. History refers to no schedule: what is removed is gone, with its exceptions.
 */
@NullMarked
package dev.tocsin.application.oncall;

import org.jspecify.annotations.NullMarked;
