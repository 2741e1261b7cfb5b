package dev.tocsin.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens is turned into deliveries, for each webhook what it wants. */
class WebhookRoundTest {

    private final Exchange exchange = new Exchange();

    private List<String> told() {
        exchange.announce();
        exchange.deliver();
        return exchange.post.bodies();
    }

    @Test
    void it_is_told_what_happens_after_it_was_added() {
        exchange.incident();
        exchange.webhook();
        IncidentRef incident = exchange.incident();
        assertThat(told()).containsExactly("incident.created INC-2026-002 new");
        exchange.move(incident, Status.FIXING);
        assertThat(told()).last().isEqualTo("incident.status_changed INC-2026-002 fixing");
    }

    @Test
    void to_resolve_and_to_reopen_are_changes_of_status_too() {
        exchange.webhook();
        IncidentRef incident = exchange.incident();
        exchange.move(incident, Status.RESOLVED);
        told();
        exchange.move(incident, Status.INVESTIGATING);
        assertThat(told())
                .containsExactly(
                        "incident.created INC-2026-001 resolved",
                        "incident.status_changed INC-2026-001 resolved",
                        "incident.resolved INC-2026-001 resolved",
                        "incident.status_changed INC-2026-001 investigating",
                        "incident.reopened INC-2026-001 investigating");
    }

    @Test
    void each_is_told_what_it_wants_and_nothing_else() {
        Webhook some = exchange.webhook(WebhookEvent.INCIDENT_RESOLVED);
        Webhook others = exchange.webhook(WebhookEvent.INCIDENT_CREATED, WebhookEvent.INCIDENT_DELETED);
        IncidentRef incident = exchange.incident();
        exchange.move(incident, Status.RESOLVED);
        assertThat(exchange.announce()).isEqualTo(2);
        assertThat(exchange.deliveries(some)).extracting(WebhookDelivery::event).containsExactly("incident.resolved");
        assertThat(exchange.deliveries(others))
                .extracting(WebhookDelivery::event)
                .containsExactly("incident.created");
        assertThat(exchange.announce()).isZero();
    }

    @Test
    void of_what_was_deleted_before_only_the_deletion_is_told() {
        exchange.webhook();
        IncidentRef kept = exchange.incident();
        IncidentRef gone = exchange.incident();
        exchange.delete(gone);
        exchange.move(kept, Status.FIXING);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "incident.created INC-2026-001 fixing",
                        "incident.deleted INC-2026-002",
                        "incident.status_changed INC-2026-001 fixing");
    }

    @Test
    void nobody_hears_of_another_organization() {
        exchange.webhook();
        Actor omar = exchange.acme.found("Bolt", "bolt").actor();
        AddService service = AddService.named("Night");
        OpenIncident opening = OpenIncident.on(
                exchange.tocsin
                        .services()
                        .add(Request.by(omar), service)
                        .orElseThrow()
                        .key(),
                "Elsewhere");
        exchange.tocsin.desk().open(Request.by(omar), opening).orElseThrow();
        assertThat(told()).isEmpty();
    }

    @Test
    void one_for_which_no_body_can_be_made_holds_up_no_other() {
        Webhook poor = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        Webhook rich = exchange.webhook(WebhookEvent.INCIDENT_RESOLVED);
        exchange.move(exchange.incident(), Status.RESOLVED);
        WebhookRound.Step step = exchange.tocsin.webhookRound().announce(told -> {
            if (told.event() == WebhookEvent.INCIDENT_CREATED) {
                throw new IllegalStateException("a bug");
            }
            return "fine";
        });
        assertThat(step.made()).isEqualTo(1);
        assertThat(step.failures()).extracting(WebhookRound.Failure::webhook).containsExactly(poor);
        assertThat(exchange.deliveries(rich)).hasSize(1);
        assertThat(exchange.announce()).as("nothing is left out").isEqualTo(1);
    }

    @Test
    void a_storm_is_told_in_steps_without_a_gap() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        int many = WebhookRound.ENTRIES + 5;
        for (int i = 0; i < many; i++) {
            exchange.incident();
        }
        WebhookRound.Step first = exchange.tocsin.webhookRound().announce(Exchange::body);
        assertThat(first.made()).isEqualTo(WebhookRound.ENTRIES);
        assertThat(first.worthAnother()).isTrue();
        assertThat(exchange.announce()).isEqualTo(5);
        assertThat(exchange.deliveries(webhook)).hasSize(100);
        exchange.deliver();
        assertThat(exchange.post.bodies()).hasSize(many).doesNotHaveDuplicates();
    }
}
