package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.RecordWrite.RemoveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.port.Usage.Subject.OfUser;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.ImpactReport;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import dev.tocsin.domain.postmortem.Proposal;
import dev.tocsin.domain.postmortem.Proposed;
import dev.tocsin.domain.postmortem.ResponseTimes;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TemplateSection;
import dev.tocsin.domain.postmortem.TimelineNote;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Postmortems are kept as they are, one for each incident, and numbered without gaps. */
public interface KeepingPostmortemsContract extends PortsUnderTest {

    Instant LATER = World.NOON.plusSeconds(3600);

    @Test
    default void a_postmortem_is_found_again_in_every_field_by_all_its_names() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item(Library.of(world.casey(), "Add an alert 🔔"));
        StoredIncident incident = world.cases().aResolvedIncident();
        StoredPostmortem kept = library.written(incident, everything(item));

        assertThat(library.find(kept)).contains(kept);
        assertThat(library.findOf(incident)).contains(kept);
        assertThat(library.postmortems().find(world.id(), PostmortemRef.of(IncidentRef.of(incident.number()))))
                .contains(kept);
        assertThat(library.postmortems().find(world.id(), PostmortemRef.with(item.id())))
                .contains(kept);
        assertThat(library.postmortems()
                        .find(world.id(), PostmortemRef.of(kept.postmortem().id())))
                .contains(kept);
        World other = World.in(ports());
        assertThat(library.postmortems().find(other.id(), PostmortemRef.of(kept.number())))
                .isEmpty();
        assertThat(library.postmortems()
                        .find(other.id(), PostmortemRef.of(kept.postmortem().id())))
                .isEmpty();
        assertThat(library.postmortems().find(other.id(), PostmortemRef.with(item.id())))
                .isEmpty();
    }

    @Test
    default void pages_of_html_and_a_proposal_with_what_people_made_of_it_are_kept_too() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem kept = library.written(pages());
        Proposal proposal = new Proposal(
                new Proposed(
                        Library.saying("It was down. It was the pool").with(Part.ROOT_CAUSE, new Markdown("The pool")),
                        Optional.of(Library.saying("It was down"))),
                List.of(new TemplateSection(
                        new SectionKey("capacity"), "Capacity 🔋", List.of("How much?", "Of what?"), false)));
        StoredPostmortem next = library.then(
                kept,
                kept.postmortem().redraft(proposal, library.by(library.world().casey()), LATER));
        assertThat(library.find(kept)).contains(next);
    }

    @Test
    default void approval_and_publication_come_and_go() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem draft = library.written(Library.saying("It was slow"));
        StoredPostmortem approved = library.then(
                draft, draft.postmortem().approve(PostmortemSettings.INITIAL, library.by(world.casey()), LATER));
        assertThat(library.find(draft)).contains(approved);
        StoredPostmortem published = library.published(approved);
        assertThat(library.find(draft)).contains(published);
        StoredPostmortem back =
                library.then(published, published.postmortem().unpublish(library.by(world.jane()), LATER));
        assertThat(library.find(draft)).contains(back);
        assertThat(back.revision()).isEqualTo(4);
    }

    @Test
    default void numbers_count_within_a_year_and_an_organization() {
        Library library = Library.in(World.in(ports()));
        Content content = Library.saying("It was slow");
        StoredIncident first = library.world().cases().aResolvedIncident();
        StoredIncident second = library.world().cases().aResolvedIncident();
        StoredIncident third = library.world().cases().aResolvedIncident();
        Instant nextYear = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(library.written(first, content).number()).isEqualTo(new PostmortemNumber(2026, 1));
        assertThat(library.written(second, content, nextYear).number()).isEqualTo(new PostmortemNumber(2027, 1));
        assertThat(library.written(third, content).number()).isEqualTo(new PostmortemNumber(2026, 2));
        assertThat(Library.in(World.in(ports())).written(content).number()).isEqualTo(new PostmortemNumber(2026, 1));
    }

    @Test
    default void an_incident_has_one_and_the_second_costs_no_number() {
        Library library = Library.in(World.in(ports()));
        StoredIncident incident = library.world().cases().aResolvedIncident();
        StoredPostmortem kept = library.written(incident, Library.saying("It was slow"));
        assertStale(library.changes(
                incident, Optional.empty(), library.noted(incident, Library.saying("Again"), World.NOON)));
        assertThat(library.findOf(incident)).contains(kept);
        assertThat(library.written(Library.saying("Another")).number()).isEqualTo(new PostmortemNumber(2026, 2));
    }

    @Test
    default void of_two_writers_holding_the_same_revision_the_second_is_told() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem before = library.written(Library.saying("It was slow"));
        StoredPostmortem next = library.edited(before, Library.saying("It was down"), world.casey(), LATER);
        assertStale(Changeset.of(new SavePostmortem(Optional.of(before), next.postmortem())));
        assertThat(library.find(before)).contains(next);
    }

    @Test
    default void what_is_told_goes_to_the_timeline_and_the_incident_stays_as_it_is() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        StoredPostmortem kept = library.written(incident, Library.saying("It was slow"));
        library.edited(kept, Library.saying("It was down", library.item("Add an alert")), world.casey(), LATER);
        assertThat(world.cases().now(incident)).isEqualTo(incident);
        assertThat(world.cases().timeline(incident))
                .extracting(entry -> entry.entry().type())
                .endsWith(
                        EventType.POSTMORTEM_CREATED.name(),
                        EventType.POSTMORTEM_UPDATED.name(),
                        EventType.ACTION_ITEM_CHANGED.name());
    }

    @Test
    default void people_are_called_what_they_are_called_now() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item(Library.of(world.casey(), "Add an alert"));
        StoredPostmortem kept = library.written(Library.saying("It was slow", item));
        User robin = world.adds().renamed(world.casey(), "Robin");
        User jo = world.adds().renamed(world.jane(), "Jo");
        Postmortem found = library.find(kept).orElseThrow().postmortem();
        assertThat(found.items().all()).extracting(ActionItem::task).containsExactly(Library.of(robin, "Add an alert"));
        assertThat(found.authors()).containsExactly(jo.responder());
        assertThat(found.edition()).isEqualTo(kept.postmortem().edition());
    }

    @Test
    default void whom_it_names_must_be_there_and_cannot_be_removed() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        User nobody = world.adds().stranger("Nobody", Role.RESPONDER);
        Content content = Library.saying("It was slow", library.item(Library.of(nobody, "Add an alert")));
        assertStale(library.changes(incident, Optional.empty(), library.noted(incident, content, World.NOON)));

        User robin = world.adds().user("Robin");
        library.written(incident, Library.saying("It was slow", library.item(Library.of(robin, "Add an alert"))));
        assertStale(Changeset.of(new RemoveUser(world.id(), robin.id(), robin.version())));
    }

    @Test
    default void whom_it_does_not_name_any_more_can_be_removed() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        User robin = world.adds().user("Robin");
        ActionItem item = library.item(Library.of(robin, "Add an alert"));
        StoredPostmortem kept = library.written(Library.saying("It was slow", item));
        assertThat(remembered(world, robin)).isTrue();

        library.then(kept, kept.postmortem().items().remove(item.id(), library.by(world.jane()), LATER));

        assertThat(remembered(world, robin)).isFalse();
        world.keep(new RemoveUser(world.id(), robin.id(), robin.version()));
        assertThat(library.postmortems().version(world.id(), kept.postmortem().id(), 1))
                .contains(kept.postmortem().latest());
    }

    @Test
    default void that_of_a_deleted_incident_is_gone() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item("Add an alert");
        StoredIncident incident = world.cases().aResolvedIncident();
        StoredPostmortem kept = library.written(incident, Library.saying("It was slow", item));
        world.cases().then(incident, Deed.delete(world.jane()));
        assertThat(library.find(kept)).isEmpty();
        assertThat(library.findOf(incident)).isEmpty();
        assertThat(library.postmortems().find(world.id(), PostmortemRef.with(item.id())))
                .isEmpty();
        assertStale(Changeset.of(new SavePostmortem(Optional.of(kept), kept.postmortem())));
    }

    @Test
    default void a_receipt_tells_the_number_that_was_given() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        Receipt receipt = world.receipt("one");
        Commit.Kept kept = world.keep(library.changes(
                        incident, Optional.empty(), library.noted(incident, Library.saying("It was slow"), World.NOON))
                .with(Optional.of(receipt)));
        Receipt.Found found = ports().receipts().find(world.id(), receipt.key()).orElseThrow();
        assertThat(found.number()).contains(incident.number());
        assertThat(found.postmortem()).contains(kept.postmortems().getFirst());
    }

    private boolean remembered(World world, User user) {
        return ports().usage().of(world.id(), new OfUser(user.id(), World.NOON)).remembered();
    }

    private void assertStale(Changeset changes) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(changes));
    }

    private static Content everything(ActionItem... items) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        Content.TEXTS.forEach(part -> texts.put(part, new Markdown("# " + part.word() + "\n\n* \"so\" it was 🔥")));
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        sections.put(new SectionKey("failover"), new Markdown("Did not"));
        sections.put(new SectionKey("capacity"), new Markdown("Too little"));
        return new Content(
                texts,
                Optional.of(Form.structured(new ImpactReport(
                        Optional.of("27 minutes"), Optional.of("320"), List.of("api", "dashboard"), Optional.empty()))),
                Optional.of(Form.structured(List.of(new TimelineNote(World.NOON, "It failed over")))),
                Optional.of(Form.structured(List.of(items))),
                Optional.of(new ContributingFactors.Listed(List.of("No headroom", "No alert"))),
                Optional.of(
                        Form.structured(new ResponseTimes(Optional.of("3m"), Optional.empty(), Optional.of("27m")))),
                Optional.of(new Body("All in all")),
                sections);
    }

    private static Content pages() {
        return new Content(
                Map.of(),
                Optional.of(Form.page(new Html("<p>impact</p>"))),
                Optional.of(Form.page(new Html("<p>timeline</p>"))),
                Optional.of(Form.page(new Html("<ul><li>" + Task.of("Alert").text() + "</li></ul>"))),
                Optional.of(new ContributingFactors.Told(new Markdown("No headroom"))),
                Optional.of(Form.page(new Html("<p>3m</p>"))),
                Optional.empty(),
                new LinkedHashMap<>());
    }
}
