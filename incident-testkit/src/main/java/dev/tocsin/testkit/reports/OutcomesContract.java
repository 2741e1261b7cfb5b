package dev.tocsin.testkit.reports;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseFigures.Kept;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What became of the deadlines and of the pages. A SEV1 has 15 minutes to be acknowledged in, and 4 hours to be over in. */
public interface OutcomesContract extends PortsUnderTest {

    Duration LATE = Duration.ofMinutes(16);
    Duration TOO_LATE = Duration.ofHours(5);

    @Test
    default void while_a_deadline_is_open_it_is_neither_met_nor_breached() {
        World world = World.in(ports());
        world.cases().anIncidentUnderWay();
        assertKept(world, new Kept(0, 0), new Kept(0, 0));
    }

    @Test
    default void an_acknowledgement_meets_the_first_deadline_alone() {
        World world = World.in(ports());
        world.cases()
                .then(
                        world.cases().anUnansweredIncident(),
                        Deed.acknowledge(world.casey(), World.NOON.plusSeconds(60)));
        assertKept(world, new Kept(1, 0), new Kept(0, 0));
    }

    @Test
    default void the_end_meets_both_and_a_reopening_takes_back_the_second() {
        World world = World.in(ports());
        StoredIncident closed = world.cases()
                .then(
                        world.cases().anUnansweredIncident(),
                        Deed.move(Status.CLOSED, world.casey(), World.NOON.plusSeconds(60)));
        assertKept(world, new Kept(1, 0), new Kept(1, 0));
        world.cases().then(closed, Deed.move(Status.INVESTIGATING, world.casey(), World.NOON.plusSeconds(90)));
        assertKept(world, new Kept(1, 0), new Kept(0, 0));
    }

    @Test
    default void each_deadline_is_breached_by_itself_and_stays_so() {
        World world = World.in(ports());
        StoredIncident late =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.elapse(World.NOON.plus(LATE)));
        assertKept(world, new Kept(0, 1), new Kept(0, 0));
        StoredIncident answered = world.cases()
                .then(
                        late,
                        Deed.acknowledge(world.casey(), World.NOON.plus(LATE).plusSeconds(1)));
        assertKept(world, new Kept(0, 1), new Kept(0, 0));
        world.cases()
                .then(
                        answered,
                        Deed.move(
                                Status.RESOLVED,
                                world.casey(),
                                World.NOON.plus(LATE).plusSeconds(2)));
        assertKept(world, new Kept(0, 1), new Kept(1, 0));
    }

    @Test
    default void what_was_answered_in_time_and_ended_too_late_has_met_one_and_breached_the_other() {
        World world = World.in(ports());
        StoredIncident answered = world.cases()
                .then(
                        world.cases().anUnansweredIncident(),
                        Deed.acknowledge(world.casey(), World.NOON.plusSeconds(60)));
        world.cases().then(answered, Deed.move(Status.RESOLVED, world.casey(), World.NOON.plus(TOO_LATE)));
        assertKept(world, new Kept(1, 0), new Kept(0, 1));
    }

    @Test
    default void pages_count_that_have_left_and_no_others() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        world.cases().anUnansweredIncident();
        paged(world, incident, new PageOutcome.Result.Sent(World.NOON.plusSeconds(1)));
        paged(world, incident, new PageOutcome.Result.Sent(World.NOON.plusSeconds(2)));
        paged(world, incident, new PageOutcome.Result.Failed(Failure.REJECTED, "no such member", Optional.empty()));
        paged(world, incident, new PageOutcome.Result.Again(World.NOON.plusSeconds(3), "Slack is busy"));
        new Figures(world).assertTotal(ResponseFigures::pagesSent, 2L);
        new Figures(world).assertTotal(ResponseFigures::incidents, 2L);
    }

    @Test
    default void what_reminds_of_an_action_item_is_no_page_of_the_response() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        paged(world, incident, Cause.ACTION_ITEM, new PageOutcome.Result.Sent(World.NOON.plusSeconds(1)));
        paged(world, incident, Cause.REMINDER, new PageOutcome.Result.Sent(World.NOON.plusSeconds(2)));
        new Figures(world).assertTotal(ResponseFigures::pagesSent, 1L);
    }

    private static void paged(World world, StoredIncident incident, PageOutcome.Result result) {
        paged(world, incident, Cause.MANUAL, result);
    }

    private static void paged(World world, StoredIncident incident, Cause cause, PageOutcome.Result result) {
        Page page = new Page(
                new PageId(world.ports().ids().next()),
                new Addressee.Somebody(world.casey().id()),
                Channel.SLACK,
                cause,
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty(),
                false);
        Lease lease = new Lease(world.ports().ids().next());
        IncidentWrite said = world.cases().write(incident, Deed.comment("Somebody come", world.jane()));
        world.keep(Changeset.of(new IncidentWrite(
                said.before(),
                said.next(),
                said.events(),
                Set.of(),
                List.of(new NewPage(page, World.NOON, Optional.of(lease))))));
        world.keep(Changeset.of(List.of(), List.of(new PageOutcome(world.id(), page.id(), lease, result))));
    }

    private static void assertKept(World world, Kept acknowledgement, Kept closure) {
        new Figures(world).assertTotal(ResponseFigures::acknowledgement, acknowledgement);
        new Figures(world).assertTotal(ResponseFigures::closure, closure);
    }
}
