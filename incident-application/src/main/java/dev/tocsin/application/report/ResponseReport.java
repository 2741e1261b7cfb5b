package dev.tocsin.application.report;

import dev.tocsin.domain.oncall.Period;

/** How an organization has responded to the incidents that were created in this time; the groups by their names. */
public record ResponseReport(Period created, Grouping grouping, Responses responses) {}
