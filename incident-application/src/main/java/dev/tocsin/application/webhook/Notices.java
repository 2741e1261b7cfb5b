package dev.tocsin.application.webhook;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Users;
import dev.tocsin.application.port.WebhookWrite.GiveNotice;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mails to all admins: their webhook is disabled. They leave as pages do, and so belong to the incident of which it
 * could not be told.
 */
record Notices(Users users, Ids ids) {

    /** Of the URL; what else is said has room beside it. */
    private static final int SHOWN = 200;

    List<GiveNotice> of(Webhook webhook, IncidentId incident, String why, Instant at) {
        Due of = new Due(webhook.organization(), incident);
        String text = shortened(webhook.url().text(), SHOWN) + " was " + why;
        return admins(webhook.organization()).stream()
                .map(admin -> new GiveNotice(of, page(admin, shortened(text, Page.MAX_MESSAGE_LENGTH)), at))
                .toList();
    }

    private Page page(User admin, String text) {
        return new Page(
                new PageId(ids.next()),
                new Addressee.Somebody(admin.id()),
                Channel.EMAIL,
                Cause.WEBHOOK,
                Urgency.LOW,
                Optional.empty(),
                Optional.of(text),
                false);
    }

    private List<User> admins(OrganizationId organization) {
        List<User> admins = new ArrayList<>();
        Optional<Integer> next = Optional.of(0);
        while (next.isPresent()) {
            Slice<User, Integer> part =
                    users.list(organization, true, new Search(Optional.empty(), Search.MAX_LIMIT, next.get()));
            part.items().stream().filter(User::isActiveAdmin).forEach(admins::add);
            next = part.next().filter(offset -> offset <= Search.MAX_OFFSET);
        }
        return admins;
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length - 3) + "..." : text;
    }
}
