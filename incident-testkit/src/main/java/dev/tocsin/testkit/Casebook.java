package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice;
import dev.tocsin.application.Slice.Total;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.paging.PageId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The incidents of a world: opens them, lets things happen to them, and looks them up. */
public record Casebook(World world) {

    /** How many entries of a timeline one look shows here. */
    public static final int WHOLE_TIMELINE = 1_000;

    /** The order of lists: by time of creation, then by id as bytes are compared, both descending. */
    public static final Comparator<StoredIncident> NEWEST_FIRST = Comparator.comparing(
                    (StoredIncident stored) -> stored.incident().createdAt())
            .thenComparing(stored -> stored.incident().id().value().toString())
            .reversed();

    public Draft draft(String title) {
        return Draft.in(world, title);
    }

    /** One that has just been opened, so it is due at once: response has not started. */
    public StoredIncident anUnansweredIncident() {
        return draft("Checkout is down").opened();
    }

    /** One for which nobody could be woken: so it waits for its SLA alone, and the timeline says so in a second entry. */
    public StoredIncident anIncidentUnderWay() {
        return underWay(draft("Checkout is down"));
    }

    /** Opened, and response has started, with no policy in force. */
    public StoredIncident underWay(Draft draft) {
        return then(draft.opened(), Deed.elapse(draft.at()));
    }

    public StoredIncident aResolvedIncident() {
        return then(anUnansweredIncident(), Deed.move(Status.RESOLVED, world.casey()));
    }

    public StoredIncident aDeletedIncident() {
        return then(anUnansweredIncident(), Deed.delete(world.jane()));
    }

    /** One that nobody has linked yet. */
    public Alert alert(String key, Instant firedAt) {
        return new Alert(
                new AlertId(world.ports().ids().next()),
                "Prometheus",
                key,
                new Title("Too much 🔥: " + key),
                Optional.empty(),
                firedAt,
                Optional.empty(),
                World.NOON);
    }

    /** Does it and commits it; what is answered ought to be found in the store from now on. */
    public StoredIncident then(StoredIncident before, Deed deed) {
        IncidentWrite write = write(before, deed);
        Commit.Placed placed = world.keep(Changeset.of(write)).incidents().getFirst();
        return new StoredIncident(placed.number(), placed.revision(), write.next());
    }

    /** Does it, and leaves the commit to somebody else. */
    public IncidentWrite write(StoredIncident before, Deed deed) {
        return write(Optional.of(before), deed.on(before.incident()));
    }

    /** What the store gets of a decision, which must not be a refusal or that nothing is to be done. */
    public IncidentWrite write(Optional<StoredIncident> before, Decision<Incident> decision) {
        if (decision instanceof Decision.Accepted<Incident> accepted) {
            return write(world.ports().ids(), before, accepted);
        }
        throw new AssertionError("not accepted: " + decision);
    }

    static IncidentWrite write(Ids ids, Optional<StoredIncident> before, Decision.Accepted<Incident> accepted) {
        List<NewEvent> events = accepted.events().stream()
                .map(event -> new NewEvent(new EventId(ids.next()), event))
                .toList();
        return new IncidentWrite(
                before, accepted.next(), events, accepted.paging().superseded(), pages(ids, accepted));
    }

    private static List<NewPage> pages(Ids ids, Decision.Accepted<Incident> accepted) {
        Instant at =
                accepted.events().stream().map(event -> event.at()).findFirst().orElse(World.NOON);
        return accepted.paging().summons().stream()
                .flatMap(summons -> summons.pages(() -> new PageId(ids.next())).stream())
                .map(page -> new NewPage(page, at, Optional.empty()))
                .toList();
    }

    public Optional<StoredIncident> find(IncidentId id) {
        return world.ports().incidents().find(world.id(), IncidentRef.of(id));
    }

    /** As it is kept now. */
    public StoredIncident now(StoredIncident incident) {
        return find(incident.incident().id()).orElseThrow();
    }

    /** All of it. */
    public List<TimelineEntry> timeline(StoredIncident incident) {
        return world.ports()
                .incidents()
                .timeline(world.id(), IncidentRef.of(incident.incident().id()), 0, WHOLE_TIMELINE)
                .orElseThrow()
                .items();
    }

    /** Its part of the ledger. */
    public List<LedgerEntry> pages(StoredIncident incident) {
        return world.ports()
                .pages()
                .of(world.id(), IncidentRef.of(incident.incident().id()))
                .orElseThrow();
    }

    /** What {@link #timeline} ought to show of a write that was placed so. */
    public static List<TimelineEntry> told(IncidentWrite write, Commit.Placed placed) {
        return LongStream.range(0, write.events().size())
                .mapToObj(i -> new TimelineEntry(
                        placed.firstPosition() + i,
                        TimelineEntry.Entry.of(write.events().get((int) i))))
                .toList();
    }

    public Slice<IncidentSummary, Window.Cursor> list(IncidentFilter filter, Window window) {
        return world.ports().incidents().list(world.id(), filter, window);
    }

    /** The first hundred of a list. */
    public List<IncidentSummary> list(IncidentFilter filter) {
        return list(filter, Window.first(Window.MAX_LIMIT)).items();
    }

    public Total total(Showing showing) {
        return list(showing.filter(), Window.first(1)).total().orElseThrow();
    }

    /** Just these, up to a hundred, are shown, and counted. */
    public void assertShows(Showing showing, List<StoredIncident> wanted) {
        Slice<IncidentSummary, Window.Cursor> shown = list(showing.filter(), Window.first(Window.MAX_LIMIT));
        assertThat(shown.items())
                .as(showing.filter().toString())
                .extracting(IncidentSummary::number)
                .containsExactlyElementsOf(wanted.stream()
                        .sorted(NEWEST_FIRST)
                        .map(StoredIncident::number)
                        .toList());
        assertThat(shown.total()).contains(new Total(wanted.size(), false));
        assertThat(world.ports().incidents().count(world.id(), showing.filter()))
                .isEqualTo(wanted.size());
        assertThat(shown.hasMore()).isFalse();
    }
}
