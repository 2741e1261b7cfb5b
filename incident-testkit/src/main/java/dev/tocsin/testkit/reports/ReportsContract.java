package dev.tocsin.testkit.reports;

/** What every {@link dev.tocsin.application.port.Reports} must count. */
public interface ReportsContract extends GroupsContract, ResponseTimesContract, OutcomesContract, AnyLivesContract {}
