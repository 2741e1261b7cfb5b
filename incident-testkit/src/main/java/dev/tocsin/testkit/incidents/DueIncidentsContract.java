package dev.tocsin.testkit.incidents;

/**
 * What every {@link dev.tocsin.application.port.DueIncidents} must do, so that a deadline takes effect once, and in
 * time.
 */
public interface DueIncidentsContract extends DueContract, ClaimingContract, PuttingOffContract, ManyClaimersContract {}
