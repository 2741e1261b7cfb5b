/** Who is asking, and what they may ask for: it is decided here, for every driver alike. */
@NullMarked
package dev.tocsin.application.access;

import org.jspecify.annotations.NullMarked;
