package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** All timelines of an organization are one feed, and whoever goes on where they were misses nothing of it. */
public interface FeedContract extends PortsUnderTest {

    @Test
    default void it_tells_all_timelines_in_the_order_of_the_commits_in_parts_of_any_size() {
        World world = World.in(ports());
        StoredIncident one = world.cases().anUnansweredIncident();
        StoredIncident other = world.cases().aResolvedIncident();
        world.cases().then(one, Deed.acknowledge(world.casey()));

        List<FeedEntry> all = all(world, FeedFilter.NONE, 1_000);

        assertThat(all)
                .extracting(FeedEntry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(entriesOf(one, all)).isEqualTo(world.cases().timeline(one));
        assertThat(entriesOf(other, all)).isEqualTo(world.cases().timeline(other));
        for (int limit : List.of(1, 2, 3, all.size())) {
            assertThat(all(world, FeedFilter.NONE, limit)).as("by " + limit).isEqualTo(all);
        }
    }

    @Test
    default void what_happens_later_comes_after_what_has_been_read() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        FeedPart before = read(world, FeedFilter.NONE, 0, 1_000);
        assertThat(before.hasMore()).isFalse();
        assertThat(read(world, FeedFilter.NONE, before.next(), 10)).isEqualTo(FeedPart.nothingAfter(before.next()));

        world.cases().then(incident, Deed.acknowledge(world.casey()));

        List<FeedEntry> later = read(world, FeedFilter.NONE, before.next(), 10).entries();
        assertThat(later).isNotEmpty();
        assertThat(later.getFirst().position()).isEqualTo(before.next() + 1);
        assertThat(later).extracting(entry -> entry.entry().entry().type()).contains("ACKNOWLEDGED");
    }

    @Test
    default void it_can_be_that_of_one_incident_by_number_or_id() {
        World world = World.in(ports());
        StoredIncident one = world.cases().aResolvedIncident();
        StoredIncident other = world.cases().aResolvedIncident();
        List<FeedEntry> all = all(world, FeedFilter.NONE, 1_000);

        for (IncidentRef ref : List.of(
                IncidentRef.of(one.number()), IncidentRef.of(one.incident().id()))) {
            List<FeedEntry> found = all(world, new FeedFilter(Optional.of(ref), List.of()), 1);
            assertThat(found)
                    .isEqualTo(all.stream().filter(entry -> isOf(one, entry)).toList());
            assertThat(found).noneMatch(entry -> isOf(other, entry));
        }
        FeedFilter unknown = new FeedFilter(Optional.of(IncidentRef.of(new IncidentNumber(2031, 77))), List.of());
        assertThat(all(world, unknown, 10)).isEmpty();
    }

    @Test
    default void it_can_be_of_some_types_and_goes_on_after_what_was_not_wanted() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().aResolvedIncident();
        world.cases().anUnansweredIncident();
        List<FeedEntry> all = all(world, FeedFilter.NONE, 1_000);
        FeedFilter filter = new FeedFilter(Optional.empty(), List.of(EventType.CREATED, EventType.STATUS_CHANGED));

        assertThat(all(world, filter, 1))
                .isEqualTo(all.stream()
                        .filter(entry -> List.of("CREATED", "STATUS_CHANGED")
                                .contains(entry.entry().entry().type()))
                        .toList());
        FeedFilter never = new FeedFilter(Optional.of(IncidentRef.of(incident.number())), List.of(EventType.REOPENED));
        assertThat(read(world, never, 0, 10))
                .isEqualTo(FeedPart.nothingAfter(all.getLast().position()));
    }

    @Test
    default void a_deleted_incident_is_told_of_to_its_end() {
        World world = World.in(ports());
        StoredIncident deleted = world.cases().aDeletedIncident();

        List<FeedEntry> all = all(world, FeedFilter.NONE, 1_000);
        FeedFilter ofIt = new FeedFilter(Optional.of(IncidentRef.of(deleted.number())), List.of());

        assertThat(all(world, ofIt, 1_000)).isEqualTo(all);
        assertThat(all.getLast().entry().entry().type()).isEqualTo("DELETED");
    }

    @Test
    default void it_says_of_many_organizations_how_far_each_feed_goes() {
        World world = World.in(ports());
        World quiet = World.in(ports());
        World notAsked = World.in(ports());
        world.cases().anUnansweredIncident();
        notAsked.cases().anUnansweredIncident();

        Map<OrganizationId, Long> ends =
                ports().feed().ends(Set.of(world.id(), quiet.id(), new OrganizationId(new UUID(7, 7))));

        assertThat(ends)
                .containsOnly(
                        entry(world.id(), read(world, FeedFilter.NONE, 0, 1_000).next()), entry(quiet.id(), 0L));
        assertThat(ends.get(world.id())).isPositive();
    }

    @Test
    default void an_entry_names_its_incident_as_it_is_called_now() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();

        assertThat(all(world, FeedFilter.NONE, 10))
                .extracting(FeedEntry::incidentTitle)
                .containsOnly(incident.incident().details().title().value());
    }

    @Test
    default void nobody_hears_of_another_organization() {
        World world = World.in(ports());
        World other = World.in(ports());
        StoredIncident theirs = other.cases()
                .then(other.cases().anUnansweredIncident(), Deed.move(Status.INVESTIGATING, other.casey()));

        assertThat(read(world, FeedFilter.NONE, 0, 10)).isEqualTo(FeedPart.nothingAfter(0));
        StoredIncident ours = world.cases().anUnansweredIncident();
        assertThat(all(world, FeedFilter.NONE, 10)).allMatch(entry -> isOf(ours, entry));
        FeedFilter byId =
                new FeedFilter(Optional.of(IncidentRef.of(theirs.incident().id())), List.of());
        assertThat(all(world, byId, 10)).isEmpty();
    }

    private static FeedPart read(World world, FeedFilter filter, long after, int limit) {
        return world.ports().feed().after(world.id(), filter, after, limit);
    }

    /** As a client reads that goes on until nothing follows. */
    private static List<FeedEntry> all(World world, FeedFilter filter, int limit) {
        List<FeedEntry> all = new ArrayList<>();
        FeedPart part = read(world, filter, 0, limit);
        all.addAll(part.entries());
        while (part.hasMore()) {
            part = read(world, filter, part.next(), limit);
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(part.entries());
        }
        return all;
    }

    private static boolean isOf(StoredIncident incident, FeedEntry entry) {
        return entry.incident().equals(incident.incident().id())
                && entry.number().equals(incident.number());
    }

    private static List<TimelineEntry> entriesOf(StoredIncident incident, List<FeedEntry> all) {
        return all.stream()
                .filter(entry -> isOf(incident, entry))
                .map(FeedEntry::entry)
                .toList();
    }
}
