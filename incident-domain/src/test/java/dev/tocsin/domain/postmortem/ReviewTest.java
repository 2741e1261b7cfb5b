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
import static dev.tocsin.domain.postmortem.Writings.refused;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Refusal.PostmortemUnsupported.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A postmortem on its way from a draft to everybody's eyes, and back. */
class ReviewTest {

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

    @Test
    void what_nobody_answers_for_is_neither_approved_nor_published() {
        Content marked = complete()
                .with(Part.SUMMARY, new Markdown("So. **Unsupported:** One. **Unsupported:** Two.\nThree."))
                .with(Part.ROOT_CAUSE, new Markdown("- The pool.\n- **Unsupported:** Somebody *did* it.\n- And so on."))
                .withFactors(Optional.of(new ContributingFactors.Told(new Markdown("- **Unsupported:** Haste."))))
                .withSections(Writings.sections("failover: **Unsupported:**", "capacity: Unsupported: no"));
        Refusal unsupported = new Refusal.PostmortemUnsupported(List.of(
                new Claim("summary", "One."),
                new Claim("summary", "Two."),
                new Claim("root_cause", "Somebody *did* it."),
                new Claim("contributing_factors", "Haste."),
                new Claim("failover", "")));
        Postmortem drafted = Writings.aDraftedPostmortem(marked);

        assertThat(refused(drafted.approve(OPEN, BY_CASEY, NOON))).isEqualTo(unsupported);
        assertThat(refused(drafted.publish(OPEN, BY_CASEY, NOON))).isEqualTo(unsupported);
        Postmortem cleared = accepted(drafted.edit(complete(), BY_JANE, NOON)).next();
        assertThat(cleared.approve(OPEN, BY_CASEY, NOON)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_body_counts_too_and_so_does_what_was_only_noted() {
        Content body = new Content(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Body("It was **Unsupported:** magic")),
                new LinkedHashMap<>());
        Postmortem noted = Postmortem.noted(Writings.occasion(Level.BASIC), body, BY_JANE, NOON)
                .next();

        assertThat(refused(noted.publish(OPEN, BY_JANE, NOON)))
                .isEqualTo(new Refusal.PostmortemUnsupported(List.of(new Claim("body", "magic"))));
    }
}
