package dev.tocsin.adapter.rest.input;

import java.time.Instant;

/**
 * An instant that may be written as a date: then it is the beginning of that day in UTC.
 *
 * @param last the same instant, or the last one of that day
 */
public record Moment(Instant at, Instant last) {}
