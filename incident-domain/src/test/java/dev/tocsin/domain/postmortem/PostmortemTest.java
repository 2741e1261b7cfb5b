package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.OPEN;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.complete;
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

/** How a postmortem begins, and what it must say. */
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
        assertThat(drafted.next().drafted().map(Proposed::content)).contains(summary("Short"));
        assertThat(drafted.next().edition()).isEqualTo(new Edition(1, Author.AUTOMATIC, NOON));
        assertThat(drafted.events())
                .containsExactly(
                        new IncidentEvent(Author.AUTOMATIC, NOON, new Fact.PostmortemCreated("standard", true)));
    }

    @Test
    void whoever_cannot_say_all_accepts_what_there_is_and_publishing_asks_for_the_rest() {
        Postmortem drafted = aDraftedPostmortem(Content.NOTHING);

        Postmortem accepted = accepted(drafted.accept(OPEN, BY_CASEY, NOON)).next();

        assertThat(accepted.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(accepted.approval()).contains(new Approval(CASEY, NOON));
        assertThat(accepted.accept(OPEN, BY_JANE, LATER)).isInstanceOf(Decision.Unchanged.class);
        assertThat(refused(accepted.publish(OPEN, BY_CASEY, NOON))).isInstanceOf(Refusal.PostmortemIncomplete.class);
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
        List<TemplateSection> required = List.of(
                Writings.section("summary", true),
                Writings.section("capacity", true),
                Writings.section("evidence", false),
                Writings.section("failover", true));
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
