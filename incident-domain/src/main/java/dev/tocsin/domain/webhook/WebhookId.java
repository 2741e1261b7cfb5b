package dev.tocsin.domain.webhook;

import java.util.UUID;

/** Identifies a webhook within its organization. */
public record WebhookId(UUID value) {}
