/** Breaks the rules on purpose, to show that they bite. */
@NullMarked
package dev.tocsin.domain.broken;

import org.jspecify.annotations.NullMarked;
