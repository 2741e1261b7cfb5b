package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.APPROVING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.FOUR_EYES;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.OPEN;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.aPublishedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.anApprovedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.facts;
import static dev.tocsin.domain.postmortem.Writings.occasion;
import static dev.tocsin.domain.postmortem.Writings.refused;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Author;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A postmortem on its way from the first words to everybody's eyes. */
class PostmortemTest {

    private static final List<String> ALL_OF_STANDARD =
            List.of("summary", "root_cause", "resolution", "impact", "timeline", "action_items");

    @Test
    void it_begins_as_a_draft_and_its_first_version() {
        Decision.Accepted<Postmortem> written =
                accepted(Postmortem.written(occasion(Level.STANDARD), complete(), BY_JANE, NOON));

        Postmortem postmortem = written.next();
        assertThat(postmortem.organization()).isEqualTo(occasion(Level.STANDARD).organization());
        assertThat(postmortem.id()).isEqualTo(occasion(Level.STANDARD).id());
        assertThat(postmortem.incident()).isEqualTo(occasion(Level.STANDARD).incident());
        assertThat(postmortem.level()).isEqualTo(Level.STANDARD);
        assertThat(postmortem.status()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(postmortem.latest()).isEqualTo(new PostmortemVersion(new Edition(1, BY_JANE, NOON), complete()));
        assertThat(postmortem.authors()).containsExactly(JANE);
        assertThat(postmortem.drafted()).isEmpty();
        assertThat(postmortem.approval()).isEmpty();
        assertThat(postmortem.publication()).isEmpty();
        assertThat(postmortem.createdAt()).isEqualTo(NOON);
        assertThat(postmortem.updatedAt()).isEqualTo(NOON);
        assertThat(postmortem.version()).isEqualTo(1);
        assertThat(written.events())
                .containsExactly(new IncidentEvent(BY_JANE, NOON, new Fact.PostmortemCreated("standard", false)));
    }

    @Test
    void whoever_writes_one_says_all_that_the_level_requires() {
        assertThat(refused(Postmortem.written(occasion(Level.STANDARD), summary("Short"), BY_JANE, NOON)))
                .isEqualTo(new Refusal.PostmortemIncomplete(
                        "standard", ALL_OF_STANDARD.subList(1, ALL_OF_STANDARD.size())));
        assertThat(refused(Postmortem.written(occasion(Level.BASIC), Content.NOTHING, BY_JANE, NOON)))
                .isEqualTo(new Refusal.PostmortemIncomplete("basic", List.of("summary", "root_cause", "resolution")));
    }

    @Test
    void a_client_that_cannot_say_all_of_it_need_not_ever() {
        Decision.Accepted<Postmortem> noted =
                Postmortem.noted(occasion(Level.STANDARD), summary("Short"), BY_JANE, NOON);

        assertThat(noted.events())
                .containsExactly(new IncidentEvent(BY_JANE, NOON, new Fact.PostmortemCreated("standard", false)));
        assertThat(noted.next().authors()).containsExactly(JANE);
        assertThat(noted.next().approve(OPEN, BY_CASEY, NOON)).isInstanceOf(Decision.Accepted.class);
        assertThat(noted.next().publish(OPEN, BY_CASEY, NOON)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_was_drafted_is_nobodys_words_and_may_be_incomplete() {
        Decision.Accepted<Postmortem> drafted = Postmortem.drafted(
                occasion(Level.STANDARD), Writings.proposal(summary("Short")), Author.AUTOMATIC, NOON);

        assertThat(drafted.next().authors()).isEmpty();
        assertThat(drafted.next().drafted()).contains(summary("Short"));
        assertThat(drafted.next().edition()).isEqualTo(new Edition(1, Author.AUTOMATIC, NOON));
        assertThat(drafted.events())
                .containsExactly(
                        new IncidentEvent(Author.AUTOMATIC, NOON, new Fact.PostmortemCreated("standard", true)));
    }

    @Test
    void what_was_drafted_is_complete_before_anybody_approves_or_publishes_it() {
        Postmortem drafted = aDraftedPostmortem(Content.NOTHING);
        Refusal incomplete = new Refusal.PostmortemIncomplete("standard", ALL_OF_STANDARD);

        assertThat(refused(drafted.approve(OPEN, BY_CASEY, NOON))).isEqualTo(incomplete);
        assertThat(refused(drafted.publish(OPEN, BY_CASEY, NOON))).isEqualTo(incomplete);
        assertThat(aDraftedPostmortem(complete()).approve(OPEN, BY_CASEY, NOON)).isInstanceOf(Decision.Accepted.class);
        assertThat(aDraftedPostmortem(complete()).publish(OPEN, BY_CASEY, NOON)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_section_that_the_template_requires_is_missed_too_and_nothing_is_named_twice() {
        List<SectionKey> required =
                List.of(new SectionKey("summary"), new SectionKey("capacity"), new SectionKey("failover"));
        Content content = complete().withTexts(summary("Short").texts());
        Postmortem drafted = Postmortem.drafted(
                        occasion(Level.BASIC), new Proposal(content, required), Author.AUTOMATIC, NOON)
                .next();
        Postmortem empty = Postmortem.drafted(
                        occasion(Level.BASIC), new Proposal(Content.NOTHING, required), Author.AUTOMATIC, NOON)
                .next();

        assertThat(refused(drafted.publish(OPEN, BY_JANE, NOON)))
                .isEqualTo(new Refusal.PostmortemIncomplete("basic", List.of("root_cause", "resolution", "capacity")));
        assertThat(refused(empty.publish(OPEN, BY_JANE, NOON)))
                .isEqualTo(new Refusal.PostmortemIncomplete(
                        "basic", List.of("summary", "root_cause", "resolution", "capacity", "failover")));
    }

    @Test
    void whoever_takes_a_required_part_away_again_cannot_publish_it() {
        Postmortem edited =
                accepted(aDraft().edit(summary("Short"), BY_JANE, LATER)).next();

        assertThat(refused(edited.publish(OPEN, BY_JANE, LATER))).isInstanceOf(Refusal.PostmortemIncomplete.class);
        assertThat(refused(edited.approve(OPEN, BY_JANE, LATER))).isInstanceOf(Refusal.PostmortemIncomplete.class);
    }

    @Test
    void approving_is_told_with_whose_word_it_is() {
        Decision<Postmortem> decision = aDraft().approve(OPEN, BY_CASEY, LATER);

        Postmortem approved = accepted(decision).next();
        assertThat(approved.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(approved.approval()).contains(new Approval(CASEY, LATER));
        assertThat(approved.edition()).isEqualTo(aDraft().edition());
        assertThat(approved.updatedAt()).isEqualTo(LATER);
        assertThat(approved.createdAt()).isEqualTo(NOON);
        assertThat(approved.version()).isEqualTo(2);
        assertThat(accepted(decision).events())
                .containsExactly(new IncidentEvent(BY_CASEY, LATER, new Fact.PostmortemApproved(CASEY, 1)));
    }

    @Test
    void the_first_approval_stands() {
        assertThat(anApprovedPostmortem().approve(OPEN, BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(anApprovedPostmortem()));
        assertThat(aPublishedPostmortem().approve(OPEN, BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(aPublishedPostmortem()));
    }

    @Test
    void where_a_second_person_is_wanted_nobody_approves_their_own_words() {
        assertThat(refused(aDraft().approve(FOUR_EYES, BY_JANE, LATER)))
                .isEqualTo(new Refusal.SecondPersonRequired(JANE));
        assertThat(aDraft().approve(FOUR_EYES, BY_CASEY, LATER)).isInstanceOf(Decision.Accepted.class);
        assertThat(aDraft().approve(OPEN, BY_JANE, LATER)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void of_several_authors_each_may_approve_and_so_may_anybody_where_there_is_none() {
        Postmortem ofTwo = accepted(
                        aDraft().edit(complete().with(Part.SUMMARY, new Markdown("Better")), BY_CASEY, LATER))
                .next();

        assertThat(ofTwo.authors()).containsExactly(JANE, CASEY);
        assertThat(ofTwo.approve(FOUR_EYES, BY_JANE, LATER)).isInstanceOf(Decision.Accepted.class);
        assertThat(ofTwo.approve(FOUR_EYES, BY_CASEY, LATER)).isInstanceOf(Decision.Accepted.class);
        assertThat(aDraftedPostmortem(complete()).approve(FOUR_EYES, BY_JANE, LATER))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void publishing_shows_the_version_that_it_is() {
        Decision<Postmortem> decision = anApprovedPostmortem().publish(APPROVING, BY_JANE, LATER);

        Postmortem published = accepted(decision).next();
        assertThat(published.status()).isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(published.publication()).contains(new Publication(JANE, LATER));
        assertThat(published.approval()).contains(new Approval(CASEY, NOON));
        assertThat(accepted(decision).events())
                .containsExactly(new IncidentEvent(BY_JANE, LATER, new Fact.PostmortemPublished(1)));
        assertThat(published.publish(APPROVING, BY_CASEY, LATER)).isEqualTo(new Decision.Unchanged<>(published));
    }

    @Test
    void a_draft_is_published_at_once_unless_an_approval_is_required() {
        assertThat(accepted(aDraft().publish(OPEN, BY_JANE, LATER)).next().approval())
                .isEmpty();
        assertThat(refused(aDraft().publish(APPROVING, BY_JANE, LATER))).isEqualTo(new Refusal.ApprovalRequired());
    }

    @Test
    void what_is_taken_back_keeps_its_approval() {
        Decision<Postmortem> decision = aPublishedPostmortem().unpublish(BY_JANE, LATER);

        Postmortem takenBack = accepted(decision).next();
        assertThat(takenBack.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(takenBack.approval()).contains(new Approval(CASEY, NOON));
        assertThat(takenBack.publication()).isEmpty();
        assertThat(accepted(decision).events())
                .containsExactly(new IncidentEvent(BY_JANE, LATER, new Fact.PostmortemUnpublished()));
        assertThat(takenBack.publish(APPROVING, BY_JANE, LATER)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_was_published_without_an_approval_gets_none_by_being_taken_back() {
        Postmortem shown = accepted(aDraft().publish(OPEN, BY_JANE, LATER)).next();
        Postmortem takenBack = accepted(shown.unpublish(BY_JANE, LATER)).next();

        assertThat(takenBack.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(refused(takenBack.publish(APPROVING, BY_JANE, LATER))).isEqualTo(new Refusal.ApprovalRequired());
        assertThat(accepted(takenBack.approve(APPROVING, BY_CASEY, LATER))
                        .next()
                        .approval())
                .contains(new Approval(CASEY, LATER));
        assertThat(accepted(shown.approve(APPROVING, BY_CASEY, LATER)).next().status())
                .isEqualTo(PostmortemStatus.PUBLISHED);
    }

    @Test
    void what_is_not_published_cannot_be_taken_back() {
        assertThat(aDraft().unpublish(BY_JANE, LATER)).isEqualTo(new Decision.Unchanged<>(aDraft()));
        assertThat(anApprovedPostmortem().unpublish(BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(anApprovedPostmortem()));
    }

    @Test
    void whoever_edits_what_was_approved_makes_it_a_draft_again() {
        Content better = complete().with(Part.SUMMARY, new Markdown("Better"));
        Decision<Postmortem> decision = anApprovedPostmortem().edit(better, BY_JANE, LATER);

        assertThat(accepted(decision).next().status()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(accepted(decision).next().approval()).isEmpty();
        assertThat(facts(decision)).containsExactly(new Fact.PostmortemUpdated(List.of("summary"), 2, true));
        assertThat(facts(aDraft().edit(better, BY_JANE, LATER)))
                .containsExactly(new Fact.PostmortemUpdated(List.of("summary"), 2, false));
    }

    @Test
    void nobody_edits_under_everybodys_eyes() {
        assertThat(refused(aPublishedPostmortem().edit(summary("Other"), BY_JANE, LATER)))
                .isEqualTo(new Refusal.PostmortemPublished());
        assertThat(refused(aPublishedPostmortem().redraft(Writings.proposal(complete()), BY_JANE, LATER)))
                .isEqualTo(new Refusal.PostmortemPublished());
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,draft", "APPROVED,approved", "PUBLISHED,published"})
    void a_status_has_a_word(PostmortemStatus status, String word) {
        assertThat(status.word()).isEqualTo(word);
        assertThat(PostmortemStatus.of(word)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DRAFT", "final"})
    void any_other_word_is_no_status(String word) {
        assertThat(PostmortemStatus.of(word)).isEmpty();
    }

    @Test
    void no_status_contradicts_what_happened() {
        Optional<Approval> approved = Optional.of(new Approval(CASEY, NOON));
        Optional<Publication> shown = Optional.of(new Publication(CASEY, NOON));

        assertThatIllegalArgumentException().isThrownBy(() -> as(PostmortemStatus.DRAFT, approved, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> as(PostmortemStatus.APPROVED, approved, shown));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(PostmortemStatus.PUBLISHED, approved, Optional.empty()));
    }

    @Test
    void everything_happens_in_a_whole_microsecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Approval(CASEY, NOON.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Publication(CASEY, NOON.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edition(1, BY_JANE, NOON.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edition(0, BY_JANE, NOON));
    }

    private static Postmortem as(
            PostmortemStatus status, Optional<Approval> approval, Optional<Publication> publication) {
        Postmortem draft = aDraft();
        return new Postmortem(
                draft.organization(),
                draft.id(),
                draft.incident(),
                draft.demands(),
                status,
                draft.content(),
                draft.edition(),
                draft.drafted(),
                draft.authors(),
                approval,
                publication,
                NOON,
                NOON,
                1);
    }
}
