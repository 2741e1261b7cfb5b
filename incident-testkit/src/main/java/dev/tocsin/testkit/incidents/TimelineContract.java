package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Bulletin;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A timeline tells what happened, as it was then, oldest first, in parts of any size. */
public interface TimelineContract extends PortsUnderTest {

    @Test
    default void everything_that_can_happen_is_told_as_it_was_kept() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        IncidentWrite opening = cases.draft("Checkout is down").write();
        List<TimelineEntry> told = new ArrayList<>(told(world, opening));
        StoredIncident now = cases.find(opening.next().id()).orElseThrow();
        List<Deed> life = new ArrayList<>(aLifeOf(world));
        life.add(anAftermath(world));
        for (Deed deed : life) {
            IncidentWrite write = cases.write(now, deed);
            told.addAll(told(world, write));
            now = cases.now(now);
        }
        assertThat(cases.timeline(now)).isEqualTo(told);
        assertThat(cases.timeline(now))
                .extracting(entry -> List.copyOf(entry.entry().details().entrySet()))
                .as("details in order")
                .isEqualTo(told.stream()
                        .map(entry -> List.copyOf(entry.entry().details().entrySet()))
                        .toList());
        assertThat(told)
                .extracting(entry -> entry.entry().type())
                .containsAll(Arrays.stream(EventType.values())
                        .filter(type -> type != EventType.DELETED)
                        .map(EventType::name)
                        .toList());
    }

    @Test
    default void everybody_is_told_of_as_they_came() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        List<Author> authors = List.of(
                Author.AUTOMATIC,
                new Author.Person(world.jane().responder(), Author.Via.JWT, Optional.empty()),
                new Author.Person(world.casey().responder(), Author.Via.LINK, Optional.empty()),
                new Author.Person(
                        world.casey().responder(),
                        Author.Via.KEY,
                        Optional.of(world.adds().apiKey(world.casey()).id())));
        List<NewEvent> events = authors.stream()
                .map(author -> new IncidentEvent(author, World.NOON, new Fact.Commented(new Comment("Here"))))
                .map(event -> new NewEvent(new EventId(ports().ids().next()), event))
                .toList();
        world.keep(Changeset.of(
                new IncidentWrite(Optional.of(incident), incident.incident(), events, Set.of(), List.of())));
        assertThat(world.cases().timeline(incident).subList(1, 1 + authors.size()))
                .extracting(entry -> entry.entry().author())
                .isEqualTo(authors);
    }

    @Test
    default void a_later_name_does_not_rewrite_what_was_told() {
        World world = World.in(ports());
        StoredIncident incident =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.acknowledge(world.casey()));
        List<TimelineEntry> before = world.cases().timeline(incident);
        world.adds().renamed(world.casey(), "Cassandra");
        world.adds().renamed(world.jane(), "Joan");
        assertThat(world.cases().timeline(incident)).isEqualTo(before);
    }

    @Test
    default void parts_of_a_timeline_follow_each_other_without_gap_or_repetition() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        for (int i = 1; i < 7; i++) {
            cases.anUnansweredIncident();
            cases.then(incident, Deed.comment("Comment " + i, world.casey()));
        }
        List<TimelineEntry> all = cases.timeline(incident);
        assertThat(all).hasSize(7);
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(inParts(world, incident, limit))
                    .as("in parts of " + limit)
                    .isEqualTo(all);
        }
    }

    @Test
    default void a_part_begins_after_any_position_whosever_it_is() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        StoredIncident other = cases.anUnansweredIncident();
        cases.then(incident, Deed.comment("Looking at it", world.casey()));
        long othersPosition = cases.timeline(other).getFirst().position();
        assertThat(part(world, incident, othersPosition, 10).items())
                .isEqualTo(cases.timeline(incident).subList(1, 2));
    }

    @Test
    default void after_the_last_entry_there_is_nothing_and_no_more() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        long last = world.cases().timeline(incident).getLast().position();
        for (long after : List.of(last, last + 1, Long.MAX_VALUE)) {
            Slice<TimelineEntry, Long> nothing = part(world, incident, after, 10);
            assertThat(nothing.items()).isEmpty();
            assertThat(nothing.hasMore()).isFalse();
            assertThat(nothing.next()).isEmpty();
        }
    }

    private static List<TimelineEntry> inParts(World world, StoredIncident incident, int limit) {
        List<TimelineEntry> told = new ArrayList<>();
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            Slice<TimelineEntry, Long> part = part(world, incident, next.get(), limit);
            assertThat(part.items()).hasSizeBetween(1, limit);
            assertThat(part.items().getFirst().position())
                    .as("where this part begins")
                    .isGreaterThan(next.get());
            told.addAll(part.items());
            assertThat(part.next())
                    .isEqualTo(
                            part.hasMore() ? Optional.of(part.items().getLast().position()) : Optional.empty());
            next = part.next();
        }
        return told;
    }

    private static Slice<TimelineEntry, Long> part(World world, StoredIncident incident, long after, int limit) {
        return world.ports()
                .incidents()
                .timeline(world.id(), IncidentRef.of(incident.number()), after, limit)
                .orElseThrow();
    }

    private static List<TimelineEntry> told(World world, IncidentWrite write) {
        Placed placed = world.keep(Changeset.of(write)).incidents().getFirst();
        return Casebook.told(write, placed);
    }

    /** One of each kind. */
    private static List<Deed> aLifeOf(World world) {
        Alert alert = world.cases().alert("cpu \"hot\"", World.NOON);
        OnCall onCall = world.onCall(Additions.waking("\"Platform\"", world.jane(), world.casey()));
        Page page = new Page(
                new PageId(world.ports().ids().next()),
                new Addressee.Somebody(world.casey().id()),
                Channel.SLACK,
                Cause.ESCALATION,
                Urgency.HIGH,
                Optional.of(new Place(1, 2)),
                Optional.of("Come \"now\"\n\\o/"),
                false);
        Contact casey = new Contact("Casey", world.casey().email(), Optional.of("U1"));
        return List.of(
                Deed.move(Status.MONITORING, world.casey()),
                Deed.command(world.casey().responder(), world.jane()),
                Deed.assign(world.casey().responder(), world.jane()),
                Deed.retitle("Payments are down", world.jane()),
                Deed.affect(List.of(world.website().id()), world.jane()),
                Deed.severity(Severity.SEV0, world.jane()),
                Deed.comment("Line one\n\tline \"two\" \\ 👩‍🚒", world.casey()),
                Deed.link(alert, world.jane()),
                incident -> incident.componentsChanged(List.of(new ComponentStatusChange(
                        world.website().working(ComponentStatus.MAJOR_OUTAGE, World.NOON),
                        ComponentStatus.OPERATIONAL,
                        Deed.by(world.jane())))),
                incident -> incident.changeAlerts(Deed.by(world.jane()), World.NOON),
                incident -> incident.announce(
                        new Bulletin(
                                Lifecycle.RELIAPULSE,
                                Optional.empty(),
                                new PublicMessage("We are \"on\" it"),
                                List.of()),
                        List.of(),
                        Deed.by(world.jane()),
                        World.NOON),
                Deed.elapse(World.NOON, onCall),
                Deed.escalate(onCall, world.casey()),
                incident -> incident.paged(page, casey, World.NOON),
                incident -> incident.pageFailed(page, Optional.of(casey), Failure.REJECTED, "no \"such\"", World.NOON),
                incident -> incident.pageFailed(page, Optional.empty(), Failure.REJECTED, "nobody", World.NOON),
                Deed.elapse(World.NOON.plus(Duration.ofMinutes(13))),
                Deed.acknowledge(world.jane(), World.NOON.plus(Duration.ofMinutes(20))),
                Deed.move(Status.CLOSED, world.jane()),
                Deed.move(Status.INVESTIGATING, world.jane()));
    }

    /** Its postmortem, and what is done about it: told of an incident that stays as it is. */
    private static Deed anAftermath(World world) {
        List<Fact> facts = List.of(
                new Fact.PostmortemCreated("standard", true),
                new Fact.PostmortemImported("PM-2026-007", "standard", 3),
                new Fact.PostmortemUpdated(List.of("summary", "a_section"), 2, true),
                new Fact.PostmortemApproved(world.casey().responder(), 2),
                new Fact.PostmortemPublished(2),
                new Fact.PostmortemUnpublished(),
                new Fact.ActionItemChanged(
                        Kind.CHANGED,
                        world.ports().ids().next(),
                        Optional.of("Line one\n\tline \"two\""),
                        "completed",
                        Optional.of(LocalDate.of(2026, 4, 26)),
                        List.of(Aspect.OWNER, Aspect.STATUS)),
                new Fact.ActionItemChanged(
                        Kind.ADDED,
                        world.ports().ids().next(),
                        Optional.empty(),
                        "pending",
                        Optional.empty(),
                        List.of()));
        return incident -> new Decision.Accepted<>(
                incident,
                facts.stream()
                        .map(fact -> new IncidentEvent(Deed.by(world.jane()), World.NOON, fact))
                        .toList());
    }
}
