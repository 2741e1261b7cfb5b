package dev.tocsin.application;

import dev.tocsin.application.port.AnswerLinks;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Store;
import java.util.List;

/** Ports on the same installation, but for those that a test makes itself; each method answers them with one thing replaced. */
public record Wired(
        Ports ports,
        Store store,
        DueIncidents dueIncidents,
        OnCallBook onCallBook,
        PageQueue pageQueue,
        List<Pager> pagers,
        AnswerLinks answerLinks,
        Jitter jitter) {

    public static Wired like(Ports ports) {
        return new Wired(
                ports,
                ports.store(),
                ports.dueIncidents(),
                ports.onCallBook(),
                ports.pageQueue(),
                ports.pagers(),
                ports.answerLinks(),
                ports.jitter());
    }

    public Wired storing(Store other) {
        return new Wired(ports, other, dueIncidents, onCallBook, pageQueue, pagers, answerLinks, jitter);
    }

    public Wired watching(DueIncidents other) {
        return new Wired(ports, store, other, onCallBook, pageQueue, pagers, answerLinks, jitter);
    }

    public Wired asking(OnCallBook other) {
        return new Wired(ports, store, dueIncidents, other, pageQueue, pagers, answerLinks, jitter);
    }

    public Wired claiming(PageQueue other) {
        return new Wired(ports, store, dueIncidents, onCallBook, other, pagers, answerLinks, jitter);
    }

    public Wired sendingBy(Pager... others) {
        return new Wired(ports, store, dueIncidents, onCallBook, pageQueue, List.of(others), answerLinks, jitter);
    }

    public Wired linkingBy(AnswerLinks other) {
        return new Wired(ports, store, dueIncidents, onCallBook, pageQueue, pagers, other, jitter);
    }

    public Wired tossing(Jitter other) {
        return new Wired(ports, store, dueIncidents, onCallBook, pageQueue, pagers, answerLinks, other);
    }

    /** All that a use case needs. */
    public Ports complete() {
        return new Ports(
                store,
                ports.receipts(),
                ports.incidents(),
                ports.feed(),
                dueIncidents,
                onCallBook,
                ports.pages(),
                pageQueue,
                ports.webhooks(),
                ports.deliveryQueue(),
                ports.webhookSender(),
                pagers,
                answerLinks,
                ports.together(),
                ports.directory(),
                ports.services(),
                ports.teams(),
                ports.schedules(),
                ports.rosters(),
                ports.policies(),
                ports.postmortems(),
                ports.dueReminders(),
                ports.postmortemTemplates(),
                ports.markup(),
                ports.draftWriter(),
                ports.slackThreads(),
                ports.reports(),
                ports.components(),
                ports.environments(),
                ports.users(),
                ports.apiKeys(),
                ports.organizations(),
                ports.settings(),
                ports.usage(),
                ports.ids(),
                ports.randomText(),
                jitter,
                ports.clock());
    }
}
