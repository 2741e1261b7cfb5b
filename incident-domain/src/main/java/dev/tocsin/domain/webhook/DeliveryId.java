package dev.tocsin.domain.webhook;

import java.util.UUID;

/** Identifies what a webhook is told, to its receiver too: the same for all attempts to deliver it. */
public record DeliveryId(UUID value) {}
