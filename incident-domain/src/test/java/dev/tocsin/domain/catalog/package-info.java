/** The rules of the catalog. */
@NullMarked
package dev.tocsin.domain.catalog;

import org.jspecify.annotations.NullMarked;
