package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.GiveNotice;
import dev.tocsin.application.port.WebhookWrite.SendAgain;
import dev.tocsin.domain.webhook.Webhook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;

/** What has come of deliveries, within somebody's transaction. */
record DeliveryWriting(Connection connection) {

    /** As if it had never been tried. */
    private static final String ANEW = "update webhook_delivery set state = 'queued', attempts = 0, tried_since = null,"
            + " status = null, why = null, delivered_at = null, waits_since = ?";

    /** Those behind it wait as long as it does, so that nobody looks at them in vain. */
    private static final String WAIT_TOO = "update webhook_delivery d set waits_since = greatest(d.waits_since, ?)";

    private static final String BEHIND =
            " where d.state = 'queued' and d.waits_since is not null and not d.is_alone and d.organization_id = ?"
                    + " and exists (select 1 from webhook_delivery f where f.organization_id = d.organization_id and f.id = ?"
                    + " and f.id <> d.id and not f.is_alone and f.webhook_id = d.webhook_id and f.incident_id = d.incident_id)";

    private static final String ADD_PAGE = "insert into page (" + String.join(", ", PageRow.NEW_PAGE)
            + ", state, attempts, waits_since, wanted) values ("
            + String.join(", ", Collections.nCopies(PageRow.NEW_PAGE.size(), "?")) + ", 'queued', 0, ?, true)";

    void record(DeliveryOutcome outcome) throws SQLException {
        Query end = switch (outcome.result()) {
            case Result.Delivered done ->
                ended("delivered")
                        .add(", waits_since = null, delivered_at = ?", done.at())
                        .add(", why = null, status = ?", done.status());
            case Result.Again again ->
                ended("queued")
                        .add(", waits_since = ?", again.dueAt())
                        .add(", why = ?", again.why())
                        .add(status(again.status()));
            case Result.Failed failed ->
                ended("failed")
                        .add(", waits_since = null, why = ?", failed.why())
                        .add(status(failed.status()));
            case Result.TakenBack back ->
                ended("queued").add(", attempts = attempts - 1, waits_since = ?", back.dueAt());
        };
        Expect.one(
                end.add(" where organization_id = ?", outcome.organization().value())
                        .add(" and id = ?", outcome.delivery().value())
                        .add(
                                " and state = 'sending' and lease = ?",
                                outcome.lease().token()),
                connection,
                "somebody else has the delivery");
        if (outcome.result() instanceof Result.Again again) {
            new Query()
                    .add(WAIT_TOO, again.dueAt())
                    .add(
                            BEHIND,
                            params -> params.uuid(outcome.organization().value())
                                    .uuid(outcome.delivery().value()))
                    .update(connection);
        }
    }

    void sendAgain(SendAgain again) throws SQLException {
        Expect.one(
                new Query()
                        .add(ANEW + ", is_alone = true", again.at())
                        .add(" where organization_id = ?", again.organization().value())
                        .add(" and webhook_id = ?", again.webhook().value())
                        .add(" and id = ?", again.delivery().value())
                        .add(" and waits_since is null"),
                connection,
                "it is not over");
    }

    /** Whatever waits for a webhook that is enabled, and what it was given up for. */
    void takeUp(Webhook webhook) throws SQLException {
        new Query()
                .add(ANEW, webhook.updatedAt())
                .add(" where organization_id = ?", webhook.organization().value())
                .add(" and webhook_id = ?", webhook.id().value())
                .add(" and state in ('queued', 'failed')")
                .update(connection);
    }

    void give(GiveNotice notice) throws SQLException {
        NewPage page = new NewPage(notice.page(), notice.createdAt(), Optional.empty());
        try (PreparedStatement statement = connection.prepareStatement(ADD_PAGE)) {
            Params params = new Params(statement);
            PageRow.bindNew(params, notice.of(), page);
            params.instant(notice.createdAt());
            statement.executeUpdate();
        }
    }

    private static Query ended(String state) {
        return new Query().add("update webhook_delivery set state = '" + state + "', lease = null");
    }

    private static Query status(Optional<Integer> status) {
        return new Query().add(", status = ?", params -> params.number(status.orElse(null)));
    }
}
