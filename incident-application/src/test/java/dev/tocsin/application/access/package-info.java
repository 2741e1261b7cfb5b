/** Recognising callers on memory alone. */
@NullMarked
package dev.tocsin.application.access;

import org.jspecify.annotations.NullMarked;
