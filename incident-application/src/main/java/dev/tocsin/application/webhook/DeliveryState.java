package dev.tocsin.application.webhook;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It waits: for its first attempt or the next, for an earlier one about the same incident, or for its webhook to be enabled. */
    QUEUED,
    SENDING,
    DELIVERED,
    /** Tried for as long as it is worth while, so that its webhook was disabled. */
    FAILED
}
