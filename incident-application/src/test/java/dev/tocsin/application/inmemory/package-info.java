/** What memory has that the contracts cannot see. */
@NullMarked
package dev.tocsin.application.inmemory;

import org.jspecify.annotations.NullMarked;
