package dev.tocsin.application.report;

import dev.tocsin.domain.oncall.Period;
import java.time.LocalDate;

/**
 * What of an organization's incidents is to be counted.
 *
 * @param created when they were created
 * @param today action items that were due before it are overdue
 * @param publishedOnly leaves out the action items of postmortems that are not published
 */
public record ResponseQuery(Period created, Grouping grouping, LocalDate today, boolean publishedOnly) {}
