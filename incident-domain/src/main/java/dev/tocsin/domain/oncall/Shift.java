package dev.tocsin.domain.oncall;

/** Somebody is on call for a while without a break, and for one reason. */
public record Shift(Duty duty, Period period) {}
