package dev.tocsin.application.paging;

import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.AnswerLinks;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Backoff;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Hands a page to its channel, unless the channel's provider wants to be left alone. */
record Sending(List<Pager> pagers, AnswerLinks links, Pauses pauses, InstantSource clock) {

    Attempted send(ClaimedPage claimed) {
        Instant now = clock.instant();
        OrganizationId organization = claimed.of().organization();
        Channel channel = claimed.page().channel();
        Ending ending = isHopeless(claimed)
                ? new Ending.Answered(new Delivery.Rejected("its senders ended before they knew what came of it"))
                : pauses.end(organization, channel, now)
                        .map(end -> afterPause(end, now))
                        .orElseGet(() -> new Ending.Answered(deliverOrFail(claimed)));
        Attempted attempted = new Attempted(claimed, ending, clock.instant());
        notePause(attempted);
        return attempted;
    }

    /**
     * After so many attempts it would have ended, if what came of them had been recorded. Perhaps it is this page of which its senders
     * die, and then it is better off on another channel.
     */
    private static boolean isHopeless(ClaimedPage claimed) {
        return claimed.attempts() >= Backoff.MAX_ATTEMPTS;
    }

    /** A pause that is longer than anybody should wait is an answer like the one that began it. */
    private static Ending afterPause(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        return left.compareTo(Backoff.LONGEST_PAUSE) > 0
                ? new Ending.Answered(new Delivery.Failed("the provider wants to be left alone", Optional.of(left)))
                : new Ending.Postponed(end);
    }

    /** A bug must not leave a page without an outcome: another attempt, channel or person may do better. */
    private Delivery deliverOrFail(ClaimedPage claimed) {
        try {
            return deliver(claimed);
        } catch (RuntimeException bug) {
            return new Delivery.Failed("it could not be sent: " + bug.getClass().getSimpleName(), Optional.empty());
        }
    }

    private Delivery deliver(ClaimedPage claimed) {
        Optional<Contact> to = claimed.to().filter(contact -> claimed.isThere());
        Optional<Pager> pager = pagers.stream()
                .filter(one -> one.channel() == claimed.page().channel())
                .findFirst();
        if (to.isEmpty()) {
            return new Delivery.NoContactDetails("nobody is there to be paged");
        }
        if (claimed.page().cause() == Cause.ACTION_ITEM && claimed.owed().isEmpty()) {
            return new Delivery.Rejected("they do not owe it any more");
        }
        return pager.map(one -> one.send(outgoing(claimed, to.get()))).orElseGet(Delivery.NotConfigured::new);
    }

    private OutgoingPage outgoing(ClaimedPage claimed, Contact to) {
        Page page = claimed.page();
        return new OutgoingPage(
                claimed.of().organization(),
                page.id(),
                to,
                page.cause(),
                page.urgency(),
                page.place(),
                page.message(),
                claimed.about(),
                claimed.owed(),
                link(claimed));
    }

    /** Only where there is something to answer, and somebody who could. */
    private Optional<URI> link(ClaimedPage claimed) {
        boolean answerable = claimed.page().cause().isAnswerable()
                && !claimed.about().status().isOver();
        return answerable && claimed.page().to() instanceof Addressee.Somebody somebody
                ? links.to(claimed.of(), somebody.user())
                : Optional.empty();
    }

    private void notePause(Attempted attempted) {
        if (attempted.ending() instanceof Ending.Answered answered
                && answered.delivery() instanceof Delivery.Failed failed) {
            failed.retryAfter()
                    .ifPresent(pause -> pauses.until(
                            attempted.claimed().of().organization(),
                            attempted.claimed().page().channel(),
                            attempted.at().plus(pause)));
        }
    }
}
