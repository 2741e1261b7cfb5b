/**
 * Reading what a client sends: bodies and query parameters become records, and everything that is wrong with them is told at once.
 *
 * <p>A body is a record that implements {@link dev.tocsin.adapter.rest.input.JsonBody}, a set of query parameters one that implements
 * {@link dev.tocsin.adapter.rest.input.QueryParameters}; component {@code serviceIds} is {@code service_ids} outside,
 * but for the packages in {@link dev.tocsin.adapter.rest.input.CamelCase}.
 */
@NullMarked
package dev.tocsin.adapter.rest.input;

import org.jspecify.annotations.NullMarked;
