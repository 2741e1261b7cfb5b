/**
 * Farm's incident API, served from the same incidents as the native one: each route translates a request of Farm's into a command or a query,
 * and what comes of it back into Farm's words.
 */
@CamelCase
@NullMarked
package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.CamelCase;
import org.jspecify.annotations.NullMarked;
