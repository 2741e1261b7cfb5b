package dev.tocsin.application.webhook;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.webhook.WebhookDesk.Issued;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.Webhook.Wish;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Acme at noon, with webhooks; and the post, which does as it is told. Bodies are the event's word and the incident. */
final class Exchange {

    static final WebhookUrl URL = new WebhookUrl("https://hooks.example.com/");

    final Acme acme = new Acme();
    final Post post = new Post();
    final Engine tocsin = Engine.on(acme.ports().telling(post));
    final Service checkout = acme.service("Checkout");

    static Wish wish(WebhookEvent... events) {
        return new Wish(URL, Set.of(events), Optional.empty(), true);
    }

    Webhook webhook(WebhookEvent... events) {
        return issued(wish(events)).webhook();
    }

    Issued issued(Wish wish) {
        return tocsin.webhooks().add(Request.by(acme.jane()), wish).orElseThrow();
    }

    Webhook now(Webhook webhook) {
        return tocsin.webhooks().get(acme.jane(), webhook.id()).orElseThrow();
    }

    IncidentRef incident() {
        return IncidentRef.of(acme.openIncidentOn(checkout).number());
    }

    void move(IncidentRef incident, Status to) {
        Comment why = new Comment("so it is");
        ChangeStatus change = new ChangeStatus(incident, Lifecycle.NATIVE, to, Optional.of(why), OptionalLong.empty());
        tocsin.desk().changeStatus(Request.by(acme.jane()), change).orElseThrow();
    }

    void delete(IncidentRef incident) {
        tocsin.desk()
                .delete(Request.by(acme.jane()), new DeleteIncident(incident, OptionalLong.empty()))
                .orElseThrow();
    }

    /** All that has happened. */
    int announce() {
        int made = 0;
        WebhookRound.Step step = tocsin.webhookRound().announce(Exchange::body);
        made += step.made();
        while (step.worthAnother()) {
            step = tocsin.webhookRound().announce(Exchange::body);
            made += step.made();
        }
        return made;
    }

    static String body(Announcement told) {
        String subject = switch (told) {
            case Announcement.OfIncident of ->
                of.incident().number() + " " + of.incident().snapshot().status().word();
            case Announcement.OfDeletion of -> of.number().toString();
            case Announcement.OfPostmortem of -> of.postmortem().number().toString();
        };
        return told.event().word() + " " + subject;
    }

    /** Claims what is due, sends it and keeps what came of it, until nothing is due. */
    void deliver() {
        DeliveryDispatch dispatch = tocsin.deliveries();
        List<ClaimedDelivery> claimed = dispatch.claim(100);
        while (!claimed.isEmpty()) {
            dispatch.record(claimed.stream().map(dispatch::send).toList());
            claimed = dispatch.claim(100);
        }
    }

    void deliverAfter(Duration time) {
        acme.forward(time);
        deliver();
    }

    List<WebhookDelivery> deliveries(Webhook webhook) {
        return tocsin.webhooks()
                .deliveries(acme.jane(), webhook.id(), Optional.empty(), Search.first(100))
                .orElseThrow()
                .items();
    }

    List<WebhookEntry> timeline(Webhook webhook) {
        return tocsin.webhooks()
                .timeline(acme.jane(), webhook.id(), Search.first(100))
                .orElseThrow()
                .items();
    }

    List<LedgerEntry> ledger(IncidentRef incident) {
        return acme.ports().pages().of(acme.jane().organization(), incident).orElseThrow();
    }

    Actor jane() {
        return acme.jane();
    }
}
