package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Form;
import dev.tocsin.domain.postmortem.Html;
import dev.tocsin.domain.postmortem.IncidentRef;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Occasion;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.domain.postmortem.Proposal;
import dev.tocsin.domain.postmortem.SectionKey;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.postmortem.TemplateSection;
import dev.tocsin.domain.postmortem.TimelineNote;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is rare, and allowed: a store must keep it as it does anything else. */
public interface ExtremePostmortemsContract extends PortsUnderTest {

    /** Two of its five units are one character, and two others are written differently wherever texts are quoted. */
    String PIECE = "\"é\n🔥";

    @Test
    default void what_is_as_long_as_it_may_be_is_kept_whole_and_in_each_version() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        Content longest = longest(library);
        StoredPostmortem kept = library.written(longest);

        assertThat(library.find(kept)).contains(kept);
        assertThat(library.postmortems().version(world.id(), kept.postmortem().id(), 1))
                .contains(kept.postmortem().latest());
        assertThat(library.postmortems()
                        .actionItems(world.id(), ActionItemFilter.ALL, Search.first(Content.MAX_ACTION_ITEMS))
                        .items())
                .extracting(TrackedItem::item)
                .containsExactlyElementsOf(longest.trackedItems());
    }

    @Test
    default void pages_of_html_are_kept_as_long_as_they_may_be() {
        Library library = Library.in(World.in(ports()));
        Html page = new Html(text(Html.MAX_LENGTH));
        Content pages = new Content(
                Map.of(),
                Optional.of(Form.page(page)),
                Optional.of(Form.page(page)),
                Optional.of(Form.page(page)),
                Optional.of(new ContributingFactors.Listed(List.of())),
                Optional.of(Form.page(page)),
                Optional.empty(),
                Content.NOTHING.sections());

        StoredPostmortem kept = library.written(pages);

        assertThat(library.find(kept)).contains(kept);
        assertThat(kept.postmortem().items().all()).isEmpty();
    }

    @Test
    default void the_first_and_the_last_day_on_which_something_can_be_due_are_kept() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem last = library.item(Library.of(world.casey(), "Last").dueOn(LocalDate.of(Task.LAST_YEAR, 12, 31)));
        ActionItem first = library.item(Library.of(world.casey(), "First").dueOn(LocalDate.of(Task.FIRST_YEAR, 1, 1)));
        ActionItem someday = library.item("Someday");

        StoredPostmortem kept = library.written(Library.saying("a", someday, last, first));

        assertThat(library.find(kept)).contains(kept);
        assertThat(library.postmortems()
                        .actionItems(world.id(), ActionItemFilter.ALL, Search.first(10))
                        .items())
                .extracting(TrackedItem::item)
                .containsExactly(first, last, someday);
    }

    @Test
    default void what_no_text_contains_is_looked_for_in_vain() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        library.written(Library.saying("a", library.item("Use 100% of it_")));

        for (String nowhere : List.of("\0", "a\0", "1000", "itx", "100%_")) {
            assertThat(found(library, nowhere)).as(nowhere).isEmpty();
        }
        assertThat(found(library, "100% OF")).hasSize(1);
        assertThat(found(library, "it_")).hasSize(1);
        assertThat(library.postmortems()
                        .list(world.id(), PostmortemFilter.ALL, Search.first(10).containing("\0"))
                        .items())
                .isEmpty();
        ActionItemFilter inNoCategory =
                new ActionItemFilter(List.of(), List.of(), List.of("\0"), Optional.empty(), Optional.empty());
        assertThat(library.postmortems()
                        .actionItems(world.id(), inNoCategory, Search.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void one_that_nobody_has_written_is_kept_without_an_author() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        IncidentRef ref = new IncidentRef(incident.incident().id(), incident.number());
        PostmortemId id = new PostmortemId(world.ports().ids().next());
        Occasion occasion = new Occasion(world.id(), id, ref, Level.COMPREHENSIVE);
        Proposal proposal = new Proposal(
                Library.saying("It was slow"),
                List.of(new TemplateSection(new SectionKey("failover"), "Failover", List.of(), true)));
        Postmortem drafted = Postmortem.drafted(occasion, proposal, Author.AUTOMATIC, World.NOON)
                .next();

        world.keep(new SavePostmortem(Optional.empty(), drafted));

        assertThat(library.findOf(incident).orElseThrow().postmortem()).isEqualTo(drafted);
        assertThat(library.postmortems().version(world.id(), id, 1)).contains(drafted.latest());
    }

    @Test
    default void the_way_by_which_an_editor_came_is_kept() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ApiKey key = world.adds().apiKey(world.casey());
        Author.Person robot = new Author.Person(world.casey().responder(), Author.Via.KEY, Optional.of(key.id()));
        StoredPostmortem first = library.written(Library.saying("It was slow"));
        StoredPostmortem second = library.then(
                first, first.postmortem().edit(Library.saying("It was down"), robot, World.NOON.plusSeconds(60)));

        assertThat(library.find(first)).contains(second);
        assertThat(library.postmortems().version(world.id(), second.postmortem().id(), 2))
                .contains(second.postmortem().latest());
    }

    @Test
    default void what_was_proposed_and_what_was_kept_call_people_as_then_and_lists_as_now() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item(Library.of(world.casey(), "Add an alert"));
        StoredPostmortem first = library.written(Content.NOTHING.with(Part.SUMMARY, new Markdown("It was slow")));
        Proposal proposal = new Proposal(Library.saying("It was down", item), List.of());
        StoredPostmortem redrafted = library.then(
                first, first.postmortem().redraft(proposal, library.by(world.jane()), World.NOON.plusSeconds(60)));
        Owner.Person robin =
                new Owner.Person(world.adds().renamed(world.casey(), "Robin").responder());

        Postmortem found = library.find(first).orElseThrow().postmortem();

        assertThat(found.drafted()).isEqualTo(redrafted.postmortem().drafted());
        assertThat(found.drafted().orElseThrow().content().trackedItems()).containsExactly(item);
        List<TrackedItem> listed = library.postmortems()
                .actionItems(world.id(), ActionItemFilter.ALL, Search.first(10))
                .items();
        assertThat(listed)
                .extracting(tracked -> tracked.item().task().owner())
                .allMatch(owner -> owner.equals(Optional.of(robin)));
    }

    private static List<TrackedItem> found(Library library, String text) {
        return library.postmortems()
                .actionItems(
                        library.world().id(),
                        ActionItemFilter.ALL,
                        Search.first(10).containing(text))
                .items();
    }

    private static Content longest(Library library) {
        Map<Part, Markdown> texts = new EnumMap<>(Part.class);
        Content.TEXTS.forEach(part -> texts.put(part, new Markdown(text(Markdown.MAX_LENGTH))));
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        IntStream.range(0, Content.MAX_SECTIONS)
                .forEach(nth -> sections.put(new SectionKey("s" + nth), new Markdown(text(Markdown.MAX_LENGTH))));
        List<ActionItem> items = IntStream.range(0, Content.MAX_ACTION_ITEMS)
                .mapToObj(nth -> library.item(longestTask(library)))
                .toList();
        TimelineNote note = new TimelineNote(World.NOON, text(TimelineNote.MAX_LENGTH));
        return new Content(
                texts,
                Optional.empty(),
                Optional.of(Form.structured(Collections.nCopies(Content.MAX_TIMELINE_NOTES, note))),
                Optional.of(Form.structured(items)),
                Optional.of(new ContributingFactors.Listed(Collections.nCopies(
                        ContributingFactors.Listed.MAX_FACTORS, "ß".repeat(ContributingFactors.Listed.MAX_LENGTH)))),
                Optional.empty(),
                Optional.of(new Body(text(Body.MAX_LENGTH))),
                sections);
    }

    /** In lower case it is twice as long. */
    private static Task longestTask(Library library) {
        return new Task(
                "İ".repeat(Task.MAX_LENGTH),
                Optional.of(new Owner.Person(library.world().casey().responder())),
                Optional.of(Library.SUNDAY),
                Optional.of("İ".repeat(Task.MAX_CATEGORY_LENGTH)),
                ActionStatus.IN_PROGRESS,
                Optional.of(new Comment(text(Comment.MAX_LENGTH))));
    }

    private static String text(int length) {
        return PIECE.repeat(length / PIECE.length());
    }
}
