/** Promises on memory alone. */
@NullMarked
package dev.tocsin.application.sla;

import org.jspecify.annotations.NullMarked;
