/** Who is woken one after the other, on memory alone. */
@NullMarked
package dev.tocsin.application.escalation;

import org.jspecify.annotations.NullMarked;
