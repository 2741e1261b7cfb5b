/**
 * How an organization has done: {@link dev.tocsin.application.report.ReportBoard} counts and measures what its incidents
 * have left behind.
 */
@NullMarked
package dev.tocsin.application.report;

import org.jspecify.annotations.NullMarked;
