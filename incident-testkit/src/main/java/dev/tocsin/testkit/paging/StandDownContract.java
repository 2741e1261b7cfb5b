package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That they may sleep is told to whoever has been woken, or may be woken just now, and to nobody else. */
public interface StandDownContract extends LeasingPorts {

    @Test
    default void whom_a_page_has_reached_hears_that_they_may_sleep() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
        Page told = standDown(mailroom, incident, mailroom.world().casey());
        assertThat(Mailroom.pages(mailroom.claim())).containsExactly(told);
    }

    @Test
    default void whom_a_page_may_be_reaching_just_now_hears_it_too() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        mailroom.claimOne();
        Page told = standDown(mailroom, incident, mailroom.world().casey());
        assertThat(Mailroom.pages(mailroom.claim())).containsExactly(told);
    }

    @Test
    default void whose_page_is_recorded_as_sent_in_the_same_changeset_has_been_reached() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        ClaimedPage claimed = mailroom.claimOne();
        Page told = mailroom.page(world.casey(), Cause.STAND_DOWN);
        world.keep(Changeset.of(
                List.of(mailroom.write(incident, Set.of(Cause.ESCALATION), Mailroom.atNoon(told))),
                List.of(Mailroom.outcome(claimed, Mailroom.sent()))));
        assertThat(Mailroom.pages(mailroom.claim())).containsExactly(told);
    }

    @Test
    default void whose_page_was_still_queued_hears_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        standDown(mailroom, incident, mailroom.world().casey());
        assertOnly(mailroom, incident, page, State.SUPERSEDED);
    }

    @Test
    default void whose_page_waited_for_another_attempt_hears_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.record(mailroom.claimOne(), Mailroom.again(World.NOON));
        standDown(mailroom, incident, mailroom.world().casey());
        assertOnly(mailroom, incident, page, State.SUPERSEDED);
    }

    @Test
    default void whose_page_has_failed_hears_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.record(mailroom.claimOne(), Mailroom.failed(Optional.empty()));
        standDown(mailroom, incident, mailroom.world().casey());
        assertOnly(mailroom, incident, page, State.FAILED);
    }

    @Test
    default void who_was_woken_for_something_else_or_while_others_were_hears_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident other = mailroom.incident();
        mailroom.queued(other, 1);
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(mailroom.world().jane());
        mailroom.queue(incident, page);
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
        standDown(mailroom, incident, mailroom.world().casey());
        assertOnly(mailroom, incident, page, State.SENT);
    }

    @Test
    default void whom_only_a_reminder_of_an_action_item_has_reached_was_not_woken() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(mailroom.world().casey(), Cause.ACTION_ITEM);
        mailroom.queue(incident, page);
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
        standDown(mailroom, incident, mailroom.world().casey());
        assertOnly(mailroom, incident, page, State.SENT);
    }

    /** As an answer does it. */
    private static Page standDown(Mailroom mailroom, StoredIncident incident, User who) {
        Page page = mailroom.page(who, Cause.STAND_DOWN);
        mailroom.world().keep(Changeset.of(mailroom.write(incident, Set.of(Cause.ESCALATION), Mailroom.atNoon(page))));
        return page;
    }

    private static void assertOnly(Mailroom mailroom, StoredIncident incident, Page page, State state) {
        List<LedgerEntry> pages = mailroom.world().cases().pages(incident);
        assertThat(pages).extracting(LedgerEntry::id).containsExactly(page.id());
        assertThat(pages.getFirst().state()).isEqualTo(state);
        assertThat(mailroom.claim()).isEmpty();
    }
}
