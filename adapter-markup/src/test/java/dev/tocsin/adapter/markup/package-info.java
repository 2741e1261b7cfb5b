/** The contract of the port, held against the parsers. */
@NullMarked
package dev.tocsin.adapter.markup;

import org.jspecify.annotations.NullMarked;
