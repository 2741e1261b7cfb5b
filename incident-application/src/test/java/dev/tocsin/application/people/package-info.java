/** The people on memory alone. */
@NullMarked
package dev.tocsin.application.people;

import org.jspecify.annotations.NullMarked;
