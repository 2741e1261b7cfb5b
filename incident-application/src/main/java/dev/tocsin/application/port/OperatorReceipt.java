package dev.tocsin.application.port;

import dev.tocsin.application.IdempotencyKey;
import java.time.Instant;

/**
 * The record of an operator's command that must take effect once: kept with the effect, for 24 hours. There is one operator, who
 * belongs to no organization, so the key is unique in the whole installation, and organizations' own keys are none of its concern.
 */
public record OperatorReceipt(IdempotencyKey key, String fingerprint, String answer, Instant at) {}
