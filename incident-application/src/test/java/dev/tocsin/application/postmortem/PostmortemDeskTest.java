package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.basics;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.EditPostmortem;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.SectionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PostmortemDeskTest {

    private final Studio studio = new Studio();

    @Test
    void a_postmortem_is_numbered_shown_and_told_on_the_timeline_of_its_incident() {
        IncidentRef incident = studio.anOpenIncident();
        PostmortemView created = create(incident, basics()).orElseThrow();
        assertThat(created.number()).hasToString("PM-2026-001");
        assertThat(created.postmortem().level()).isEqualTo(Level.BASIC);
        assertThat(studio.board().get(studio.jane, PostmortemRef.of(incident))).isEqualTo(Outcome.done(created));
        assertThat(studio.timeline(incident)).endsWith("POSTMORTEM_CREATED");
    }

    @Test
    void what_the_level_requires_is_named_when_it_is_missing_but_not_to_clients_that_cannot_give_it() {
        IncidentRef incident = studio.aResolvedIncident();
        WantedContent summary = WantedContent.NOTHING.with(Part.SUMMARY, "It was down");
        assertThat(why(create(incident, summary)))
                .isEqualTo(rule(new Refusal.PostmortemIncomplete("basic", List.of("root_cause", "resolution"))));
        assertThat(studio.desk().note(Request.by(studio.casey), new CreatePostmortem(incident, summary)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_incident_that_is_not_there_has_none_and_one_that_has_one_gets_no_other() {
        IncidentRef nowhere = IncidentRef.of(new IncidentNumber(2026, 99));
        assertThat(why(create(nowhere, basics())))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-099"));
        IncidentRef incident = studio.aResolvedIncident();
        create(incident, basics()).orElseThrow();
        assertThat(why(create(incident, basics()))).isEqualTo(rule(new Refusal.PostmortemExists("PM-2026-001")));
    }

    @Test
    void a_command_that_comes_again_is_answered_with_the_number_of_the_first_time() {
        IncidentRef incident = studio.aResolvedIncident();
        Request<Postmortem> request = Request.<Postmortem>by(studio.casey)
                .once(new Once<>(
                        new IdempotencyKey("one"),
                        "body",
                        postmortem -> postmortem.status().word()));
        studio.desk().create(request, new CreatePostmortem(incident, basics())).orElseThrow();
        Outcome<PostmortemView> again = studio.desk().create(request, new CreatePostmortem(incident, basics()));
        assertThat(again).isInstanceOf(Outcome.Replayed.class);
        Outcome.Replayed<PostmortemView> replayed = (Outcome.Replayed<PostmortemView>) again;
        assertThat(replayed.answer()).isEqualTo("draft");
        assertThat(replayed.postmortem()).contains(new PostmortemNumber(2026, 1));
    }

    @Test
    void an_edit_changes_what_it_names_and_leaves_the_rest() {
        studio.written();
        WantedContent changes = new WantedContent(
                Map.of(Part.SUMMARY, Change.to("It was slow"), Part.ROOT_CAUSE, Change.clear()),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.to(new WantedFactors.Listed(List.of("No headroom"))),
                Change.keep(),
                Change.to("All in all"),
                sections("failover", Change.to("Did not")));
        Postmortem edited = studio.edit(studio.jane, changes).orElseThrow().postmortem();
        assertThat(edited.content().text(Part.SUMMARY)).contains(new Markdown("It was slow"));
        assertThat(edited.content().text(Part.ROOT_CAUSE)).isEmpty();
        assertThat(edited.content().text(Part.RESOLUTION)).contains(new Markdown("A larger one"));
        assertThat(edited.content().sections()).containsKey(new SectionKey("failover"));
        assertThat(edited.edition().number()).isEqualTo(2);
        assertThat(edited.authors()).containsExactly(studio.casey.user(), studio.jane.user());
        assertThat(studio.edit(studio.jane, WantedContent.NOTHING).orElseThrow().postmortem())
                .isEqualTo(edited);
    }

    @Test
    void what_could_do_harm_is_taken_away_and_what_nothing_is_left_of_is_missing() {
        studio.written();
        Postmortem edited = studio.edit(
                        studio.casey, basics().with(Part.SUMMARY, "<script>").with(Part.ROOT_CAUSE, "  "))
                .orElseThrow()
                .postmortem();
        assertThat(edited.content().text(Part.SUMMARY)).contains(new Markdown("&lt;script>"));
        assertThat(edited.content().text(Part.ROOT_CAUSE)).isEmpty();
    }

    @Test
    void all_that_cannot_be_kept_is_named_together() {
        studio.written();
        WantedContent changes = new WantedContent(
                Map.of(Part.SUMMARY, Change.to("<".repeat(Markdown.MAX_LENGTH))),
                Change.keep(),
                Change.keep(),
                Change.to(new WantedForm.Fields<>(List.of(
                        ListedItem.of(WantedItem.of("Alert").ownedBy(person("casey@example.com"))),
                        ListedItem.of(WantedItem.of("Headroom").ownedBy(person("nobody@example.com")))))),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                sections("impact", Change.to("Bad")));
        assertThat(why(studio.edit(studio.casey, changes)))
                .isInstanceOfSatisfying(
                        Rejection.Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Rejection.Invalid.Field::name)
                                .containsExactlyInAnyOrder(
                                        "summary", "action_items[1].owner_email", "sections.impact"));
    }

    @Test
    void an_owner_is_found_by_their_address_and_a_mere_name_is_kept_as_one() {
        Postmortem written = studio.written(
                        WantedItem.of("Alert").ownedBy(person("casey@example.com")),
                        WantedItem.of("Ask").ownedBy(new WantedOwner.Named("The vendor")))
                .postmortem();
        assertThat(written.items().all())
                .extracting(item -> item.task().owner().orElseThrow())
                .containsExactly(new Owner.Person(studio.casey.user()), new Owner.Named("The vendor"));
    }

    @Test
    void what_an_owner_is_called_is_their_address_where_it_is_a_users_and_else_a_name() {
        Postmortem written = studio.written(
                        WantedItem.of("Alert").ownedBy(new WantedOwner.Called("Casey@example.com")),
                        WantedItem.of("Ask").ownedBy(new WantedOwner.Called("nobody@example.com")),
                        WantedItem.of("Buy").ownedBy(new WantedOwner.Called("The vendor")))
                .postmortem();
        assertThat(written.items().all())
                .extracting(item -> item.task().owner().orElseThrow())
                .containsExactly(
                        new Owner.Person(studio.casey.user()),
                        new Owner.Named("nobody@example.com"),
                        new Owner.Named("The vendor"));
    }

    @Test
    void it_is_found_by_its_id_by_whoever_may_see_it() {
        PostmortemView written = studio.written();
        PostmortemRef id = PostmortemRef.of(written.postmortem().id());

        assertThat(studio.board().get(studio.casey, id)).isEqualTo(Outcome.done(written));
        assertThat(studio.board().get(studio.vic, id))
                .isEqualTo(Outcome.refused(new Rejection.Unknown(Rejection.Kind.POSTMORTEM, id.toString())));
    }

    @Test
    void an_admin_approves_and_what_was_approved_is_a_draft_again_once_it_is_edited() {
        studio.written();
        ReviewPostmortem review = ReviewPostmortem.of(FIRST);
        assertThat(why(studio.desk().approve(Request.by(studio.casey), review)))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        Postmortem approved = studio.desk()
                .approve(Request.by(studio.jane), review)
                .orElseThrow()
                .postmortem();
        assertThat(approved.approval()).isPresent();
        Postmortem edited = studio.edit(studio.casey, basics().with(Part.SUMMARY, "It was slow"))
                .orElseThrow()
                .postmortem();
        assertThat(edited.status()).isEqualTo(PostmortemStatus.DRAFT);
    }

    @Test
    void a_second_person_and_an_approval_are_required_where_the_organization_wants_them() {
        studio.wanting(Level.BASIC, true, true);
        IncidentRef incident = studio.aResolvedIncident();
        studio.desk()
                .create(Request.by(studio.jane), new CreatePostmortem(incident, basics()))
                .orElseThrow();
        ReviewPostmortem review = ReviewPostmortem.of(FIRST);
        assertThat(why(studio.desk().publish(Request.by(studio.jane), review)))
                .isEqualTo(rule(new Refusal.ApprovalRequired()));
        assertThat(why(studio.desk().approve(Request.by(studio.jane), review)))
                .isEqualTo(rule(new Refusal.SecondPersonRequired(studio.jane.user())));
    }

    @Test
    void a_published_one_is_unpublished_before_it_is_edited() {
        IncidentRef incident = studio.aResolvedIncident();
        create(incident, basics()).orElseThrow();
        studio.published();
        assertThat(why(studio.edit(studio.casey, basics().with(Part.SUMMARY, "It was slow"))))
                .isEqualTo(rule(new Refusal.PostmortemPublished()));
        Postmortem back = studio.desk()
                .unpublish(Request.by(studio.casey), ReviewPostmortem.of(FIRST))
                .orElseThrow()
                .postmortem();
        assertThat(back.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(studio.timeline(incident))
                .endsWith("POSTMORTEM_CREATED", "POSTMORTEM_PUBLISHED", "POSTMORTEM_UNPUBLISHED");
    }

    @Test
    void a_version_that_is_not_the_present_one_is_stale() {
        studio.written();
        EditPostmortem edit = new EditPostmortem(FIRST, basics(), OptionalLong.of(7));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> studio.desk().edit(Request.by(studio.casey), edit));
    }

    @Test
    void a_viewer_writes_none_and_one_that_is_not_there_is_unknown() {
        assertThat(why(studio.edit(studio.vic, basics()))).isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(studio.edit(studio.casey, basics())))
                .isEqualTo(new Rejection.Unknown(Rejection.Kind.POSTMORTEM, "PM-2026-001"));
    }

    private Outcome<PostmortemView> create(IncidentRef incident, WantedContent content) {
        return studio.desk().create(Request.by(studio.casey), new CreatePostmortem(incident, content));
    }

    private static WantedOwner person(String email) {
        return new WantedOwner.Person(new Email(email));
    }

    private static SequencedMap<SectionKey, Change<String>> sections(String key, Change<String> change) {
        SequencedMap<SectionKey, Change<String>> sections = new LinkedHashMap<>();
        sections.put(new SectionKey(key), change);
        return sections;
    }

    private static Rejection rule(Refusal why) {
        return new Rejection.ByRule(why);
    }
}
