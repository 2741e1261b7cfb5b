package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pages of a changeset are kept with the rest of it, and due at once. */
public interface QueueingContract extends LeasingPorts {

    @Test
    default void pages_of_a_changeset_are_queued_and_due_at_once() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        mailroom.queue(incident, page);

        assertThat(world.cases().pages(incident))
                .containsExactly(new LedgerEntry(
                        page.id(),
                        Optional.of(world.casey().email()),
                        Channel.SLACK,
                        Cause.ESCALATION,
                        Optional.empty(),
                        State.QUEUED,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        World.NOON,
                        Optional.empty()));
        assertThat(mailroom.claim(World.NOON.minusNanos(1_000), 10)).isEmpty();
        Lease lease = mailroom.lease();
        assertThat(ports().pageQueue().claim(Mailroom.ALL, World.NOON, 10, lease))
                .containsExactly(new ClaimedPage(
                        Watch.at(incident),
                        page,
                        lease,
                        0,
                        Optional.of(new Contact("Casey", world.casey().email(), Optional.empty())),
                        true,
                        new About(
                                incident.number(),
                                "Checkout is down",
                                Severity.SEV1,
                                Status.NEW,
                                Optional.empty(),
                                List.of("Checkout"),
                                World.NOON),
                        Optional.empty()));
    }

    @Test
    default void a_page_is_claimed_with_all_that_was_said_of_it() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Addressee casey = new Addressee.Somebody(mailroom.world().casey().id());
        List<Page> pages = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            for (Channel channel : Channel.values()) {
                for (Urgency urgency : Urgency.values()) {
                    boolean odd = pages.size() % 2 == 1;
                    pages.add(new Page(
                            mailroom.pageId(),
                            odd || cause == Cause.STAND_DOWN ? casey : Addressee.CATCH_ALL,
                            channel,
                            cause,
                            urgency,
                            odd ? Optional.of(new Place(10, 9)) : Optional.empty(),
                            odd ? Optional.empty() : Optional.of("Come \"now\"\n\\o/ 👩‍🚒"),
                            odd));
                }
            }
        }
        reached(mailroom, incident);
        mailroom.queue(incident, pages.toArray(Page[]::new));
        assertThat(Mailroom.pages(mailroom.claim())).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    default void a_message_of_full_length_is_claimed_to_the_letter() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        Page page = new Page(
                mailroom.pageId(),
                Addressee.CATCH_ALL,
                Channel.EMAIL,
                Cause.MANUAL,
                Urgency.LOW,
                Optional.empty(),
                Optional.of("🔥".repeat(Page.MAX_MESSAGE_LENGTH / 2)),
                false);
        mailroom.queue(mailroom.incident(), page);
        assertThat(mailroom.claimOne().page()).isEqualTo(page);
    }

    @Test
    default void a_new_incident_may_bring_pages_with_it() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .commandedBy(world.casey().responder())
                .opened();
        assertThat(mailroom.claim())
                .hasSize(2)
                .allMatch(claimed -> claimed.of().equals(Watch.at(incident)))
                .extracting(claimed -> claimed.page().channel())
                .containsExactlyInAnyOrder(Channel.SLACK, Channel.EMAIL);
    }

    @Test
    default void what_time_decides_is_queued_in_the_transaction_of_its_claim() {
        Watch watch = Watch.overNothing(ports());
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        assertThat(watch.claimDue(World.NOON, 10)).isEqualTo(1);
        assertThat(mailroom.claim())
                .hasSize(2)
                .allMatch(claimed -> claimed.of().equals(Watch.at(incident)))
                .allMatch(claimed -> claimed.page().cause() == Cause.CATCH_ALL);
        StoredIncident other = mailroom.incident();
        assertThat(watch.claim(other, World.NOON)).isTrue();
        assertThat(mailroom.claim()).hasSize(2).allMatch(claimed -> claimed.of().equals(Watch.at(other)));
    }

    @Test
    default void a_changeset_that_is_stale_queues_nothing_and_supersedes_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident read = mailroom.incident();
        StoredIncident good = mailroom.incident();
        Page before = mailroom.page(world.casey());
        mailroom.queue(good, before);
        IncidentWrite stale = world.cases().write(read, Deed.retitle("Payments are down", world.jane()));
        world.cases().then(read, Deed.retitle("Search is down", world.casey()));
        IncidentWrite write =
                mailroom.write(good, Set.of(Cause.ESCALATION), Mailroom.atNoon(mailroom.page(world.jane())));
        Ledger.assertStale(world, Changeset.of(write, stale));
        assertThat(mailroom.claimOne().page()).isEqualTo(before);
    }

    @Test
    default void who_comes_with_a_key_that_has_been_used_queues_nothing() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        for (int time = 0; time < 2; time++) {
            IncidentWrite write = mailroom.write(incident, Set.of(), Mailroom.atNoon(mailroom.page(world.casey())));
            Commit commit = ports().store().commit(Changeset.of(write).with(Optional.of(world.receipt("page"))));
            assertThat(commit).isInstanceOf(time == 0 ? Commit.Kept.class : Commit.KeyTaken.class);
        }
        assertThat(world.cases().pages(incident)).hasSize(1);
        assertThat(mailroom.claim()).hasSize(1);
    }

    /** So that Casey may be told to stand down. */
    private static void reached(Mailroom mailroom, StoredIncident incident) {
        mailroom.queue(incident, mailroom.page(mailroom.world().casey()));
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
    }

    @Test
    default void what_waits_for_one_channel_is_not_given_to_who_sends_by_another() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        Page page = mailroom.page(mailroom.world().casey());
        mailroom.queue(mailroom.incident(), page);
        Lease lease = mailroom.lease();
        assertThat(ports().pageQueue().claim(Set.of(Channel.EMAIL), World.NOON, 10, lease))
                .isEmpty();
        assertThat(ports().pageQueue().claim(Set.of(Channel.SLACK), World.NOON, 10, lease))
                .extracting(ClaimedPage::page)
                .containsExactly(page);
    }
}
