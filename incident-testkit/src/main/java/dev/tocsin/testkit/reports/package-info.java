/**
 * What every adapter has to hold that counts what incidents have left behind: see {@link
 * dev.tocsin.testkit.reports.ReportsContract}.
 */
@NullMarked
package dev.tocsin.testkit.reports;

import org.jspecify.annotations.NullMarked;
