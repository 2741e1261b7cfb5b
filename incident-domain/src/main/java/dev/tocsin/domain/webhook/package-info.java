/** Endpoints of others that are told what happens: which, of what, and how long it is tried. */
@NullMarked
package dev.tocsin.domain.webhook;

import org.jspecify.annotations.NullMarked;
