/** What an organization promises for each severity ({@link dev.tocsin.application.sla.SeverityDesk}). */
@NullMarked
package dev.tocsin.application.sla;

import org.jspecify.annotations.NullMarked;
