package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever acted on an incident or was paged for it is shown once, in the order in which they came to it. */
public interface ParticipantsContract extends PortsUnderTest {

    @Test
    default void whoever_was_paged_has_part_in_it_though_they_have_done_nothing() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        world.cases().then(incident, paged(world, world.casey()));
        world.adds().renamed(world.casey(), "Cassandra");
        assertThat(participants(world, incident)).containsExactly(as(world.jane()), as(world.casey()));
    }

    @Test
    default void whoever_could_not_be_paged_has_no_part_in_it() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        Page page = page(world, world.casey());
        Contact casey = contact(world.casey());
        world.cases()
                .then(
                        incident,
                        one -> one.pageFailed(
                                page, Optional.of(casey), Failure.REJECTED, "no such member", World.NOON));
        assertThat(participants(world, incident)).containsExactly(as(world.jane()));
    }

    @Test
    default void whoever_was_paged_and_acts_is_shown_once_whatever_came_first() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        User robin = world.adds().user("Robin");
        StoredIncident incident = cases.anUnansweredIncident();
        cases.then(incident, paged(world, robin));
        cases.then(incident, Deed.comment("On it", world.casey()));
        cases.then(incident, paged(world, world.jane()));
        cases.then(incident, Deed.comment("Me too", robin));
        cases.then(incident, paged(world, world.casey()));
        cases.then(incident, paged(world, robin));
        assertThat(participants(world, incident)).containsExactly(as(world.jane()), as(robin), as(world.casey()));
    }

    @Test
    default void whoever_acted_under_two_addresses_and_was_paged_at_the_second_is_shown_once() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        cases.then(incident, Deed.comment("Looking", world.casey()));
        User renamed = world.adds().renamed(world.casey(), "Cassandra");
        cases.then(incident, Deed.comment("Still looking", renamed));
        cases.then(incident, paged(world, renamed));
        assertThat(participants(world, incident)).containsExactly(as(world.jane()), as(world.casey()));
    }

    @Test
    default void all_of_that_holds_where_the_timeline_is_too_long_to_be_shown() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        User robin = world.adds().user("Robin");
        StoredIncident incident = cases.anUnansweredIncident();
        StoredIncident neighbour = cases.anUnansweredIncident();
        cases.then(incident, paged(world, robin));
        cases.then(incident, Deed.comment("Looking", world.casey()));
        cases.then(neighbour, paged(world, world.adds().user("Kim")));
        User renamed = world.adds().renamed(world.casey(), "Cassandra");
        cases.then(incident, Deed.comment("Still looking", renamed));
        for (int entry = 0; entry < IncidentView.TIMELINE_LIMIT; entry++) {
            cases.then(incident, paged(world, renamed));
        }
        assertThat(view(world, incident).olderEntries()).isTrue();
        assertThat(participants(world, incident)).containsExactly(as(world.jane()), as(robin), as(world.casey()));
    }

    private static Deed paged(World world, User to) {
        Page page = page(world, to);
        return incident -> incident.paged(page, contact(to), World.NOON);
    }

    private static Page page(World world, User to) {
        return new Page(
                new PageId(world.ports().ids().next()),
                new Addressee.Somebody(to.id()),
                Channel.EMAIL,
                Cause.ESCALATION,
                Urgency.LOW,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Contact contact(User user) {
        return new Contact(user.name(), user.email(), Optional.empty());
    }

    private static Participant as(User user) {
        return new Participant(user.name(), user.email());
    }

    private static List<Participant> participants(World world, StoredIncident incident) {
        return view(world, incident).participants();
    }

    private static IncidentView view(World world, StoredIncident incident) {
        return world.ports()
                .incidents()
                .view(world.id(), IncidentRef.of(incident.number()))
                .orElseThrow();
    }
}
