package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.port.WebhookWrite.Advance;
import dev.tocsin.application.port.WebhookWrite.NewDelivery;
import dev.tocsin.application.port.WebhookWrite.SaveWebhook;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks, and their places in the feed; what has come of deliveries is {@link DeliveryWriting}'s. */
record WebhookWriting(Connection connection, Sealing sealing) {

    private static final String GONE = "somebody else has changed or removed it";

    /** The feed's end, as far as this transaction can see: what is committed later comes after it. */
    private static final String END =
            "(select coalesce(max(c.last_position), 0) from organization_counter c where c.organization_id = ?)";

    private static final String ADD = "insert into webhook (url, events, description, enabled, secret, version,"
            + " created_at, updated_at, organization_id, id, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + END
            + ")";
    private static final String CHANGE =
            "update webhook set url = ?, events = ?, description = ?, enabled = ?, version = ?, updated_at = ?";
    private static final String ADD_ENTRY = "insert into webhook_entry (organization_id, webhook_id, version, deed, at,"
            + " author, author_id, why) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_DELIVERY = "insert into webhook_delivery (organization_id, webhook_id, id,"
            + " incident_id, position, part, event, body, created_at, waits_since, state, attempts, is_alone)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 0, false)";

    void write(WebhookWrite write) throws SQLException {
        DeliveryWriting deliveries = new DeliveryWriting(connection);
        switch (write) {
            case SaveWebhook save -> {
                if (save.isNew()) {
                    add(save);
                } else {
                    change(save);
                }
                tell(save);
                if (save.enables()) {
                    deliveries.takeUp(save.webhook());
                }
            }
            case WebhookWrite.RemoveWebhook remove ->
                Expect.one(
                        which(
                                        new Query().add("delete from webhook"),
                                        remove.organization().value(),
                                        remove.webhook())
                                .add(" and version = ?", remove.version()),
                        connection,
                        GONE);
            case Advance advance -> advance(advance);
            case WebhookWrite.DeliveryOutcome outcome -> deliveries.record(outcome);
            case WebhookWrite.SendAgain again -> deliveries.sendAgain(again);
            case WebhookWrite.GiveNotice notice -> deliveries.give(notice);
        }
    }

    private void add(SaveWebhook save) throws SQLException {
        Webhook webhook = save.webhook();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            new Params(statement)
                    .text(webhook.url().text())
                    .text(WebhookWords.of(webhook.events()))
                    .text(webhook.description().orElse(null))
                    .truth(webhook.enabled())
                    .text(sealed(webhook, save.secret().orElseThrow()))
                    .number(webhook.version())
                    .instant(webhook.createdAt())
                    .instant(webhook.updatedAt())
                    .uuid(webhook.organization().value())
                    .uuid(webhook.id().value())
                    .uuid(webhook.organization().value());
            statement.executeUpdate();
        }
    }

    private void change(SaveWebhook save) throws SQLException {
        Webhook webhook = save.webhook();
        Query update = new Query()
                .add(
                        CHANGE,
                        params -> params.text(webhook.url().text())
                                .text(WebhookWords.of(webhook.events()))
                                .text(webhook.description().orElse(null))
                                .truth(webhook.enabled())
                                .number(webhook.version())
                                .instant(webhook.updatedAt()));
        save.secret().ifPresent(secret -> rotate(update, webhook, secret));
        if (save.enables()) {
            update.add(", position = " + END, webhook.organization().value());
        }
        Expect.one(
                which(update, webhook.organization().value(), webhook.id())
                        .add(" and version = ?", webhook.version() - 1),
                connection,
                GONE);
    }

    private void rotate(Query update, Webhook webhook, WebhookSecret secret) {
        @Nullable Instant until = webhook.previousSecretUntil().orElse(null);
        update.add(
                ", previous_secret = secret, secret = ?, previous_secret_until = ?",
                params -> params.text(sealed(webhook, secret)).instant(until));
    }

    private void tell(SaveWebhook save) throws SQLException {
        Webhook webhook = save.webhook();
        for (WebhookEntry entry : save.entries()) {
            try (PreparedStatement statement = connection.prepareStatement(ADD_ENTRY)) {
                new Params(statement)
                        .uuid(webhook.organization().value())
                        .uuid(webhook.id().value())
                        .number(webhook.version())
                        .text(WebhookWords.of(entry.deed()))
                        .instant(entry.at())
                        .text(Json.write(PersonText.object(entry.by())))
                        .uuid(
                                entry.by() instanceof Author.Person person
                                        ? person.who().id().value()
                                        : null)
                        .text(entry.why().orElse(null));
                statement.executeUpdate();
            }
        }
    }

    private void advance(Advance advance) throws SQLException {
        Query move = new Query().add("update webhook set position = ?", advance.to());
        Expect.one(
                which(move, advance.organization().value(), advance.webhook())
                        .add(" and enabled and position = ?", advance.from()),
                connection,
                "the webhook has moved on");
        if (advance.deliveries().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD_DELIVERY)) {
            int part = 0;
            for (NewDelivery made : advance.deliveries()) {
                new Params(statement)
                        .uuid(advance.organization().value())
                        .uuid(advance.webhook().value())
                        .uuid(made.id().value())
                        .uuid(made.incident().value())
                        .number(made.position())
                        .number(part++)
                        .text(made.event().word())
                        .text(made.body())
                        .instant(made.createdAt())
                        .instant(made.createdAt());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Query which(Query query, UUID organization, WebhookId webhook) {
        return query.add(" where organization_id = ?", organization).add(" and id = ?", webhook.value());
    }

    /** The owner of a secret is its webhook. */
    private String sealed(Webhook webhook, WebhookSecret secret) {
        return sealing.seal(
                secret.text(),
                owner(webhook.organization().value(), webhook.id().value()));
    }

    static String owner(UUID organization, UUID webhook) {
        return organization + "/" + webhook;
    }

    static Optional<WebhookSecret> opened(@Nullable String sealed, String owner, Sealing sealing) {
        return Optional.ofNullable(sealed)
                .flatMap(text -> sealing.open(text, owner))
                .map(WebhookSecret::new);
    }
}
