package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.OPEN;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.facts;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static dev.tocsin.domain.postmortem.Writings.occasion;
import static dev.tocsin.domain.postmortem.Writings.proposal;
import static dev.tocsin.domain.postmortem.Writings.refused;
import static dev.tocsin.domain.postmortem.Writings.sections;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A draft made anew never overwrites what a person wrote. */
class RedraftingTest {

    private static final Content OTHER = new Content(
            summary("Other").with(Part.ROOT_CAUSE, new Markdown("another")).texts(),
            Optional.of(Form.structured(Writings.impact("2 hours"))),
            Optional.of(Form.structured(List.of())),
            Optional.of(Form.page(new Html("<p>later</p>"))),
            Optional.of(new ContributingFactors.Listed(List.of("haste"))),
            Optional.of(Form.page(new Html("<p>slow</p>"))),
            Optional.of(new Body("Other")),
            sections("capacity: 90 %"));

    @Test
    void where_nobody_wrote_all_of_it_is_new() {
        Decision<Postmortem> decision = aDraftedPostmortem(complete()).redraft(proposal(OTHER), BY_CASEY, LATER);

        Postmortem redrafted = accepted(decision).next();
        assertThat(redrafted.content()).isEqualTo(OTHER);
        assertThat(redrafted.drafted()).contains(new Proposed(OTHER, Optional.empty()));
        assertThat(redrafted.touched()).isEmpty();
        assertThat(redrafted.authors()).isEmpty();
        assertThat(redrafted.edition()).isEqualTo(new Edition(2, BY_CASEY, LATER));
    }

    @Test
    void what_people_wrote_stays_part_by_part() {
        Content edited = new Content(
                complete().with(Part.SUMMARY, new Markdown("Mine")).texts(),
                Optional.of(Form.structured(Writings.impact("30 minutes"))),
                Optional.of(Form.page(new Html("<p>mine</p>"))),
                Optional.of(Form.structured(List.of())),
                Optional.of(new ContributingFactors.Listed(List.of("mine"))),
                Optional.empty(),
                Optional.of(new Body("Mine")),
                sections("failover: mine", "evidence: mine"));
        Postmortem mine = accepted(aDraftedPostmortem(complete()).edit(edited, BY_JANE, LATER))
                .next();

        assertThat(mine.touched())
                .containsExactly(
                        "summary",
                        "impact",
                        "timeline",
                        "action_items",
                        "contributing_factors",
                        "response_timeline",
                        "body",
                        "failover",
                        "evidence");
        Content next =
                accepted(mine.redraft(proposal(OTHER), BY_JANE, LATER)).next().content();
        assertThat(next)
                .isEqualTo(new Content(
                        summary("Mine")
                                .with(Part.ROOT_CAUSE, new Markdown("another"))
                                .texts(),
                        edited.impact(),
                        edited.timeline(),
                        edited.actionItems(),
                        edited.contributingFactors(),
                        Optional.empty(),
                        edited.body(),
                        sections("capacity: 90 %", "failover: mine", "evidence: mine")));
        assertThat(next.sections().sequencedKeySet())
                .extracting(SectionKey::value)
                .containsExactly("capacity", "failover", "evidence");
    }

    @Test
    void each_of_the_other_forms_gives_way_by_itself() {
        Content mine = complete().with(Part.SUMMARY, new Markdown("Mine"));
        Postmortem edited = accepted(aDraftedPostmortem(complete()).edit(mine, BY_JANE, LATER))
                .next();

        assertThat(accepted(edited.redraft(proposal(OTHER), BY_JANE, LATER))
                        .next()
                        .content())
                .isEqualTo(OTHER.with(Part.SUMMARY, new Markdown("Mine")));
    }

    @Test
    void what_was_written_from_the_start_is_only_completed() {
        Postmortem noted = Postmortem.noted(occasion(Level.STANDARD), summary("Mine"), BY_JANE, NOON)
                .next();
        Postmortem redrafted =
                accepted(noted.redraft(proposal(OTHER), BY_CASEY, LATER)).next();

        assertThat(noted.touched()).containsExactly("summary");
        assertThat(redrafted.content()).isEqualTo(OTHER.with(Part.SUMMARY, new Markdown("Mine")));
        assertThat(redrafted.touched()).containsExactly("summary");
    }

    @Test
    void what_the_template_requires_is_asked_of_what_must_be_complete_and_of_nothing_else() {
        Proposal requiring = new Proposal(OTHER, List.of(Writings.section("evidence", true)));
        Postmortem drafted = accepted(aDraftedPostmortem(complete()).redraft(requiring, BY_CASEY, LATER))
                .next();
        Postmortem noted = Postmortem.noted(occasion(Level.BASIC), summary("Mine"), BY_JANE, NOON)
                .next();
        Postmortem redrafted =
                accepted(noted.redraft(requiring, BY_CASEY, LATER)).next();

        assertThat(refused(drafted.publish(OPEN, BY_JANE, LATER)))
                .isInstanceOfSatisfying(
                        Refusal.PostmortemIncomplete.class,
                        refusal -> assertThat(refusal.missing()).contains("evidence"));
        assertThat(redrafted.demands().sections()).isEqualTo(requiring.sections());
        assertThat(redrafted.publish(OPEN, BY_JANE, LATER)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void another_template_counts_though_the_draft_says_the_same() {
        Postmortem approved = accepted(aDraftedPostmortem(complete()).approve(OPEN, BY_CASEY, NOON))
                .next();
        Proposal other = new Proposal(complete(), List.of(Writings.section("evidence", true)));

        Decision<Postmortem> decision = approved.redraft(other, BY_JANE, LATER);

        Postmortem redrafted = accepted(decision).next();
        assertThat(redrafted.demands().sections()).isEqualTo(other.sections());
        assertThat(redrafted.status()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(redrafted.approval()).isEmpty();
        assertThat(redrafted.edition()).isEqualTo(approved.edition());
        assertThat(facts(decision)).containsExactly(new Fact.PostmortemUpdated(List.of("template"), 1, true));
        assertThat(redrafted.redraft(other, BY_JANE, LATER)).isEqualTo(new Decision.Unchanged<>(redrafted));
    }

    @Test
    void with_another_template_and_other_words_the_words_are_told() {
        Proposal other = new Proposal(
                complete().with(Part.SUMMARY, new Markdown("Other")), List.of(Writings.section("evidence", true)));

        assertThat(facts(aDraftedPostmortem(complete()).redraft(other, BY_JANE, LATER)))
                .containsExactly(new Fact.PostmortemUpdated(List.of("summary"), 2, false));
    }

    @Test
    void the_same_draft_again_changes_nothing() {
        Postmortem drafted = aDraftedPostmortem(complete());
        assertThat(drafted.redraft(proposal(complete()), BY_JANE, LATER)).isEqualTo(new Decision.Unchanged<>(drafted));
        assertThat(aDraft().redraft(proposal(OTHER.withSections(sections())), BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(aDraft()));
    }

    @Test
    void an_action_item_that_is_proposed_again_is_the_one_that_was_reminded_of() {
        ActionItem reminded = ALERTING.reminded(Writings.DUE.minusDays(1));
        ActionItem again = ActionItem.added(itemId(8), ALERTING.task(), LATER);
        ActionItem fresh = ActionItem.added(itemId(9), Task.of("Write the runbook"), LATER);
        Postmortem postmortem = aDraftedPostmortem(items(ALERTING))
                .reminders()
                .due(Instant.parse("2026-04-25T12:00:00Z"), person -> Optional.of(ZoneOffset.UTC))
                .next();

        Decision<Postmortem> decision = postmortem.redraft(proposal(items(fresh, again)), BY_JANE, LATER);

        assertThat(accepted(decision).next().items().all()).containsExactly(fresh, reminded);
        assertThat(facts(decision))
                .containsExactly(
                        new Fact.PostmortemUpdated(List.of("action_items"), 2, false),
                        new Fact.ActionItemChanged(
                                Fact.ActionItemChanged.Kind.ADDED,
                                itemId(9).value(),
                                Optional.empty(),
                                "pending",
                                Optional.empty(),
                                List.of()));
    }

    @Test
    void of_two_action_items_in_the_same_words_each_is_recognized_once() {
        Task task = Task.of("Rotate the keys");
        Postmortem drafted = aDraftedPostmortem(
                items(ActionItem.added(itemId(1), task, NOON), ActionItem.added(itemId(2), task, NOON)));
        ActionItem third = ActionItem.added(itemId(9), task, LATER);
        Content again =
                items(ActionItem.added(itemId(7), task, LATER), ActionItem.added(itemId(8), task, LATER), third);

        Postmortem redrafted =
                accepted(drafted.redraft(proposal(again), BY_JANE, LATER)).next();

        List<ActionItem> recognized = new ArrayList<>(drafted.items().all());
        recognized.add(third);
        assertThat(redrafted.items().all()).isEqualTo(recognized);
    }

    @Test
    void of_proposed_sections_those_are_left_out_for_which_people_have_left_no_room() {
        String[] mine = IntStream.range(1, Content.MAX_SECTIONS)
                .mapToObj(n -> "mine_" + n + ": words")
                .toArray(String[]::new);
        Content written = Content.NOTHING.withSections(sections(mine));
        Postmortem noted =
                Postmortem.noted(occasion(Level.BASIC), written, BY_JANE, NOON).next();
        Content proposed = Content.NOTHING.withSections(sections("capacity: 90 %", "failover: none", "mine_7: other"));

        Content next = accepted(noted.redraft(proposal(proposed), BY_CASEY, LATER))
                .next()
                .content();

        SequencedMap<SectionKey, Markdown> whole = new LinkedHashMap<>(written.sections());
        whole.putAll(sections("capacity: 90 %"));
        assertThat(next.sections()).isEqualTo(whole);
    }

    @Test
    void an_action_item_that_somebody_has_taken_up_is_not_drafted_over() {
        Postmortem drafted = aDraftedPostmortem(items(ALERTING));
        Postmortem taken = accepted(drafted.items()
                        .change(ALERTING.id(), task -> task.in(ActionStatus.IN_PROGRESS), BY_JANE, LATER))
                .next();

        assertThat(taken.touched()).containsExactly("action_items");
        assertThat(taken.redraft(proposal(items()), BY_JANE, LATER)).isEqualTo(new Decision.Unchanged<>(taken));
    }

    @Test
    void what_a_draft_has_changed_can_be_asked() {
        Postmortem drafted = aDraftedPostmortem(complete());
        assertThat(drafted.changedIn(complete().with(Part.SUMMARY, new Markdown("Other"))))
                .containsExactly("summary");
        assertThat(drafted.changedIn(complete())).isEmpty();
    }
}
