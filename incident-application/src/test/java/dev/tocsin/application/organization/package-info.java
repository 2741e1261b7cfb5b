/** Founding organizations on memory alone. */
@NullMarked
package dev.tocsin.application.organization;

import org.jspecify.annotations.NullMarked;
