/** The catalog on memory alone. */
@NullMarked
package dev.tocsin.application.catalog;

import org.jspecify.annotations.NullMarked;
