package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.PostmortemWrite.Past;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Edition;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import dev.tocsin.domain.postmortem.Proposed;
import dev.tocsin.domain.postmortem.Publication;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever comes from elsewhere keeps number and versions, and the numbers of here go on after it. */
public interface ImportedPostmortemsContract extends PortsUnderTest {

    Instant EARLIER = World.NOON.minusSeconds(3600);
    PostmortemNumber SEVEN = new PostmortemNumber(2026, 7);

    @Test
    default void one_that_is_imported_keeps_its_number_and_all_its_versions() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        Postmortem published = published(library, world.cases().aResolvedIncident());
        List<PostmortemVersion> versions = versions(library);

        StoredPostmortem kept = imported(library, published, new Past(SEVEN, versions));

        assertThat(kept.number()).isEqualTo(SEVEN);
        assertThat(library.find(kept)).contains(kept);
        assertThat(library.postmortems().versions(world.id(), published.id())).isEqualTo(versions);
        assertThat(library.postmortems().versions(World.in(ports()).id(), published.id()))
                .isEmpty();
    }

    @Test
    default void what_is_done_to_it_goes_on_after_its_last_version() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem kept = imported(
                library, published(library, world.cases().aResolvedIncident()), new Past(SEVEN, versions(library)));

        StoredPostmortem open = library.then(kept, kept.postmortem().unpublish(library.by(world.jane()), World.NOON));
        StoredPostmortem next = library.edited(open, Library.saying("It was the pool"), world.casey(), World.NOON);

        assertThat(library.find(kept)).contains(next);
        assertThat(library.postmortems().versions(world.id(), next.postmortem().id()))
                .extracting(version -> version.edition().number())
                .containsExactly(1, 2, 3);
    }

    @Test
    default void numbers_go_on_after_one_that_is_imported_and_never_back() {
        Library library = Library.in(World.in(ports()));
        imported(library, new PostmortemNumber(2026, 7));
        assertThat(library.written(Library.saying("It was slow")).number()).isEqualTo(new PostmortemNumber(2026, 8));

        imported(library, new PostmortemNumber(2026, 3));
        imported(library, new PostmortemNumber(2025, 40));
        assertThat(library.written(Library.saying("It was slow")).number()).isEqualTo(new PostmortemNumber(2026, 9));
        assertThat(library.written(
                                library.world().cases().aResolvedIncident(),
                                Library.saying("It was slow"),
                                Instant.parse("2025-12-31T23:59:59Z"))
                        .number())
                .isEqualTo(new PostmortemNumber(2025, 41));
    }

    @Test
    default void a_number_is_never_had_twice() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem first = library.written(Library.saying("It was slow"));
        StoredIncident incident = world.cases().aResolvedIncident();
        Postmortem published = published(library, incident);

        assertThat(library.postmortems().isTaken(world.id(), first.number())).isTrue();
        assertStale(changes(library, published, new Past(first.number(), versions(library))));

        assertThat(library.findOf(incident)).isEmpty();
        assertThat(library.postmortems().versions(world.id(), published.id())).isEmpty();
        assertThat(library.written(Library.saying("Another")).number()).isEqualTo(new PostmortemNumber(2026, 2));
    }

    @Test
    default void the_number_of_what_is_gone_stays_taken() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident deleted = world.cases().aResolvedIncident();
        StoredPostmortem kept = library.written(deleted, Library.saying("It was slow"));
        world.cases().then(deleted, Deed.delete(world.jane()));

        assertThat(library.find(kept)).isEmpty();
        assertThat(library.postmortems().isTaken(world.id(), kept.number())).isTrue();
        assertThat(library.postmortems().isTaken(world.id(), SEVEN)).isFalse();
        assertThat(library.postmortems().isTaken(World.in(ports()).id(), kept.number()))
                .isFalse();
        assertStale(changes(
                library,
                published(library, world.cases().aResolvedIncident()),
                new Past(kept.number(), versions(library))));
    }

    @Test
    default void a_receipt_tells_the_number_that_came_along() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        Receipt receipt = world.receipt("one");
        Postmortem published = published(library, world.cases().aResolvedIncident());

        world.keep(
                changes(library, published, new Past(SEVEN, versions(library))).with(Optional.of(receipt)));

        assertThat(ports().receipts()
                        .find(world.id(), receipt.key())
                        .orElseThrow()
                        .postmortem())
                .contains(SEVEN);
    }

    private static StoredPostmortem imported(Library library, PostmortemNumber number) {
        Postmortem published = published(library, library.world().cases().aResolvedIncident());
        return imported(library, published, new Past(number, versions(library)));
    }

    private static StoredPostmortem imported(Library library, Postmortem original, Past past) {
        Commit.Kept kept = library.world().keep(changes(library, original, past));
        return new StoredPostmortem(kept.postmortems().getFirst(), 1, original);
    }

    private static Changeset changes(Library library, Postmortem original, Past past) {
        World world = library.world();
        return library.told(
                world.cases().find(original.incident().id()).orElseThrow(),
                Postmortem.imported(original, past.number(), library.by(world.jane()), World.NOON)
                        .events(),
                List.of(),
                new SavePostmortem(Optional.empty(), original, Optional.of(past)));
    }

    /** Jane noted it down and Casey said more, elsewhere, and Jane has published it there. */
    private static Postmortem published(Library library, StoredIncident incident) {
        World world = library.world();
        Postmortem noted =
                library.noted(incident, Library.saying("It was slow"), EARLIER).next();
        ActionItem done = library.item(Library.of(world.casey(), "Add an alert"));
        return new Postmortem(
                noted.organization(),
                noted.id(),
                noted.incident(),
                noted.demands(),
                PostmortemStatus.PUBLISHED,
                Library.saying("It was down", done),
                editions(library).getLast(),
                Optional.of(new Proposed(Library.saying("It was proposed"), Optional.empty())),
                List.of(world.jane().responder(), world.casey().responder()),
                Optional.empty(),
                Optional.of(new Publication(world.jane().responder(), World.NOON)),
                EARLIER,
                World.NOON,
                1);
    }

    private static List<PostmortemVersion> versions(Library library) {
        List<Edition> editions = editions(library);
        Content first = Library.saying("It was slow");
        return List.of(
                new PostmortemVersion(editions.getFirst(), first),
                new PostmortemVersion(editions.getLast(), Library.saying("It was down", library.item("Add an alert"))));
    }

    private static List<Edition> editions(Library library) {
        World world = library.world();
        return List.of(
                new Edition(1, library.by(world.jane()), EARLIER),
                new Edition(2, library.by(world.casey()), EARLIER.plusSeconds(60)));
    }

    private void assertStale(Changeset changes) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(changes));
    }
}
