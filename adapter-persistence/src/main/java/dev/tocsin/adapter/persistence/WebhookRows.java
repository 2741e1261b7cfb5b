package dev.tocsin.adapter.persistence;

import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of webhooks: the lists of columns stand beside what reads them. */
final class WebhookRows {

    /** Of the table w. */
    static final String WEBHOOK = "w.organization_id, w.id, w.url, w.events, w.description, w.enabled,"
            + " w.previous_secret_until, w.version, w.created_at, w.updated_at";

    static final String ENTRY = "deed, author, at, why";

    static final String DELIVERY =
            "id, incident_id, event, state, attempts, waits_since, status, why, created_at, delivered_at";

    private WebhookRows() {}

    static Webhook webhook(Row row) throws SQLException {
        return new Webhook(
                new OrganizationId(row.uuid()),
                new WebhookId(row.uuid()),
                new WebhookUrl(row.text()),
                WebhookWords.events(row.text()),
                Optional.ofNullable(row.textOrNull()),
                row.truth(),
                Optional.ofNullable(row.instantOrNull()),
                row.number(),
                row.instant(),
                row.instant());
    }

    static WebhookEntry entry(Row row) throws SQLException {
        return new WebhookEntry(
                WebhookWords.deed(row.text()),
                PersonText.author(Json.read(row.text())),
                row.instant(),
                Optional.ofNullable(row.textOrNull()));
    }

    static WebhookDelivery delivery(Row row) throws SQLException {
        DeliveryId id = new DeliveryId(row.uuid());
        IncidentId incident = new IncidentId(row.uuid());
        String event = row.text();
        DeliveryState state = WebhookWords.state(row.text());
        int attempts = (int) row.number();
        @Nullable Instant waitsSince = row.instantOrNull();
        @Nullable Long status = row.numberOrNull();
        return new WebhookDelivery(
                id,
                incident,
                event,
                state,
                attempts,
                Optional.ofNullable(waitsSince).filter(due -> state == DeliveryState.QUEUED),
                Optional.ofNullable(status).map(Long::intValue),
                Optional.ofNullable(row.textOrNull()),
                row.instant(),
                Optional.ofNullable(row.instantOrNull()));
    }
}
