/** The shape that every answer of the native API has, and the name that every request has. */
@NullMarked
package dev.tocsin.adapter.rest.envelope;

import org.jspecify.annotations.NullMarked;
