/**
 * Commands that are safe to send again: {@code Idempotency-Key} makes a repetition harmless, {@code If-Match} makes a change careful.
 */
@NullMarked
package dev.tocsin.adapter.rest.retry;

import org.jspecify.annotations.NullMarked;
