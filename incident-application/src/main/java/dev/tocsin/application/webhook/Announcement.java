package dev.tocsin.application.webhook;

import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.time.Instant;

/** What a webhook is to be told: what happened and when, and what it happened to, as that is when the delivery is made. */
public sealed interface Announcement {

    WebhookEvent event();

    Instant at();

    record OfIncident(WebhookEvent event, Instant at, IncidentSummary incident) implements Announcement {}

    /** Of what is gone only the name is told. */
    record OfDeletion(WebhookEvent event, Instant at, IncidentId id, IncidentNumber number) implements Announcement {}

    record OfPostmortem(WebhookEvent event, Instant at, PostmortemView postmortem) implements Announcement {}
}
