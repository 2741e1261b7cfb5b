package dev.tocsin.adapter.rest.input;

import java.time.Instant;

/** An instant that may be written as a date: then it is the beginning of that day in UTC. */
public record Moment(Instant at) {}
