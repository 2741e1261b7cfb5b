package dev.tocsin.domain.sla;

/** How bad it is; {@code SEV0} is the worst. The constants' names are the words of the native API. */
public enum Severity {
    SEV0,
    SEV1,
    SEV2,
    SEV3,
    SEV4
}
