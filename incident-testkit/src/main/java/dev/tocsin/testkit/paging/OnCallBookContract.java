package dev.tocsin.testkit.paging;

/** What every {@link dev.tocsin.application.port.OnCallBook} must know, of whom, and of nobody else's. */
public interface OnCallBookContract extends PolicyInForceContract, WhoIsThereContract {}
