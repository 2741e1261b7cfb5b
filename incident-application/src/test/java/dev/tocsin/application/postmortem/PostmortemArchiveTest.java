package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.basics;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemArchive.BringIn;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.PostmortemVersion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemArchiveTest {

    private final Studio from = new Studio();
    private final Studio to = new Studio();

    private static PostmortemArchive archive(Studio studio) {
        return studio.tocsin.postmortemArchive();
    }

    private ArchivedPostmortem takenOut() {
        return archive(from).export(from.casey, FIRST).orElseThrow();
    }

    private Outcome<PostmortemView> broughtIn(Actor actor, BringIn command) {
        return archive(to).bringIn(Request.by(actor), command);
    }

    /** Drafted, twice edited, approved, published; with an item that was completed meanwhile. */
    private ArchivedPostmortem aLongStory() {
        IncidentRef incident = from.aResolvedIncident("Action: add an alert");
        from.desk()
                .generate(Request.by(from.casey), GeneratePostmortem.of(incident))
                .orElseThrow();
        from.forward(Duration.ofHours(1));
        WantedItem alert = WantedItem.of("Add an alert").ownedBy(Promises.person("casey@example.com"));
        from.edit(from.casey, basics().with(alert)).orElseThrow();
        from.forward(Duration.ofHours(1));
        from.edit(from.jane, WantedContent.NOTHING.with(Part.SUMMARY, "It was slow"))
                .orElseThrow();
        from.desk().approve(Request.by(from.jane), ReviewPostmortem.of(FIRST)).orElseThrow();
        from.published();
        from.forward(Duration.ofHours(1));
        to.now.set(from.now.get());
        return takenOut();
    }

    @Test
    void what_is_taken_out_and_brought_in_elsewhere_is_taken_out_there_alike() {
        ArchivedPostmortem original = aLongStory();
        to.aResolvedIncident();

        PostmortemView view = broughtIn(to.jane, Luggage.of(original)).orElseThrow();

        ArchivedPostmortem copy = archive(to).export(to.casey, FIRST).orElseThrow();
        assertThat(view).isEqualTo(new PostmortemView(copy.number(), copy.postmortem()));
        assertThat(Luggage.comparable(copy)).isEqualTo(Luggage.comparable(original));
        assertThat(original.versions()).hasSize(3);
        assertThat(copy.postmortem().id()).isNotEqualTo(original.postmortem().id());
    }

    @Test
    void an_action_item_is_the_same_one_in_all_versions_and_another_than_where_it_comes_from() {
        ArchivedPostmortem original = aLongStory();
        to.aResolvedIncident();
        broughtIn(to.jane, Luggage.of(original)).orElseThrow();

        ArchivedPostmortem copy = archive(to).export(to.casey, FIRST).orElseThrow();

        ActionItem item = copy.postmortem().content().trackedItems().getFirst();
        assertThat(copy.versions().getLast().content().trackedItems())
                .extracting(ActionItem::id)
                .containsExactly(item.id());
        assertThat(original.postmortem().content().trackedItems())
                .extracting(ActionItem::id)
                .doesNotContain(item.id());
    }

    @Test
    void its_arrival_is_on_the_timeline_and_the_next_number_is_after_its_own() {
        ArchivedPostmortem original = aLongStory();
        IncidentRef incident = to.aResolvedIncident();
        broughtIn(to.jane, Luggage.of(original)).orElseThrow();

        assertThat(to.timeline(incident)).endsWith("POSTMORTEM_CREATED");
        assertThat(to.written().number()).hasToString("PM-2026-002");
    }

    @Test
    void what_was_published_there_cannot_be_changed_here() {
        to.aResolvedIncident();
        broughtIn(to.jane, Luggage.of(aLongStory())).orElseThrow();

        assertThat(why(to.edit(to.casey, basics()))).isEqualTo(new Rejection.ByRule(new Refusal.PostmortemPublished()));
    }

    @Test
    void a_reader_takes_out_what_they_see_and_nothing_of_what_was_before() {
        from.written();
        assertThat(why(archive(from).export(from.vic, FIRST)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM, "PM-2026-001"));

        from.edit(from.casey, WantedContent.NOTHING.with(Part.SUMMARY, "It was slow"))
                .orElseThrow();
        from.published();

        ArchivedPostmortem seen = archive(from).export(from.vic, FIRST).orElseThrow();
        assertThat(seen.versions())
                .extracting(version -> version.edition().number())
                .containsExactly(2);
        assertThat(seen.postmortem().drafted()).isEmpty();
        assertThat(takenOut().versions())
                .extracting(PostmortemVersion::edition)
                .extracting(edition -> edition.number())
                .containsExactly(1, 2);
    }

    @Test
    void nobody_but_an_admin_says_what_others_have_written() {
        BringIn command = Luggage.of(aLongStory());
        to.aResolvedIncident();

        assertThat(why(broughtIn(to.casey, command))).isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(why(to.board().get(to.jane, FIRST))).isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void its_incident_must_be_here_and_without_a_postmortem_and_its_number_must_be_free() {
        ArchivedPostmortem original = aLongStory();
        BringIn command = Luggage.of(original);
        assertThat(why(broughtIn(to.jane, command)))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-001"));

        to.written();
        assertThat(why(broughtIn(to.jane, command)))
                .isEqualTo(new Rejection.ByRule(new Refusal.PostmortemExists("PM-2026-001")));

        BringIn another = new BringIn(to.aResolvedIncident(), command.postmortem());
        assertThat(why(broughtIn(to.jane, another)))
                .isEqualTo(new Rejection.ByRule(new Refusal.PostmortemNumberTaken("PM-2026-001")));
    }

    @Test
    void whoever_is_named_must_be_here_though_they_need_not_be_active() {
        to.aResolvedIncident();
        to.deactivate(to.casey);

        broughtIn(to.jane, Luggage.of(aLongStory())).orElseThrow();

        Studio without = new Studio();
        without.now.set(from.now.get());
        without.aResolvedIncident();
        without.readdress(without.casey, "kim@example.com");
        Rejection why = why(archive(without).bringIn(Request.by(without.jane), Luggage.of(takenOut())));
        assertThat(why)
                .isEqualTo(new Rejection.Invalid(List.of(
                        unowned("action_items[0].owner_email"),
                        unknown("versions[0].created_by.email"),
                        unknown("versions[1].created_by.email"),
                        unowned("versions[1].action_items[0].owner_email"),
                        unowned("versions[2].action_items[0].owner_email"),
                        unknown("authors[0].email"),
                        unknown("published_by.email"))));
        assertThat(why(without.board().get(without.jane, FIRST))).isInstanceOf(Rejection.Unknown.class);
    }

    private static Rejection.Invalid.Field unknown(String field) {
        return new Rejection.Invalid.Field(field, "no user has this address");
    }

    private static Rejection.Invalid.Field unowned(String field) {
        return new Rejection.Invalid.Field(field, "no active user has this address");
    }
}
