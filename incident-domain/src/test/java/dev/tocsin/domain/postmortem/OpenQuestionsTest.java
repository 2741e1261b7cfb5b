package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.OPEN;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.occasion;
import static dev.tocsin.domain.postmortem.Writings.section;
import static dev.tocsin.domain.postmortem.Writings.sections;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Where only people know the answer they are asked, until they have given it. */
class OpenQuestionsTest {

    private static Postmortem drafted(Content content, TemplateSection... template) {
        return Postmortem.drafted(occasion(Level.STANDARD), new Proposal(content, List.of(template)), BY_JANE, NOON)
                .next();
    }

    private static List<String> asking(Postmortem postmortem) {
        return postmortem.questions().stream()
                .map(open -> open.section().value())
                .toList();
    }

    private static List<String> asked(Postmortem postmortem, String section) {
        return postmortem.questions().stream()
                .filter(open -> open.section().value().equals(section))
                .flatMap(open -> open.questions().stream())
                .toList();
    }

    @Test
    void the_sections_of_the_template_ask_first_under_their_titles_and_then_the_other_parts() {
        Postmortem empty = drafted(
                Content.NOTHING,
                section("capacity", false, "How much?", "Of what?"),
                section("timeline", false, "When?"));
        assertThat(empty.questions())
                .startsWith(
                        new OpenQuestions(new SectionKey("capacity"), "The capacity", List.of("How much?", "Of what?")),
                        new OpenQuestions(new SectionKey("timeline"), "The timeline", List.of("When?")),
                        new OpenQuestions(
                                new SectionKey("root_cause"),
                                "Root cause",
                                List.of("What made it happen, and what made that possible?")));
    }

    @Test
    void without_a_template_those_ask_whose_answer_a_timeline_may_well_not_know() {
        assertThat(asking(drafted(Content.NOTHING)))
                .containsExactly(
                        "root_cause",
                        "resolution",
                        "impact",
                        "action_items",
                        "contributing_factors",
                        "monitoring_gaps",
                        "five_whys",
                        "prevented_recurrence");
        assertThat(asked(drafted(Content.NOTHING), "five_whys")).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"ROOT_CAUSE", "FIVE_WHYS", "MONITORING_GAPS", "PREVENTED_RECURRENCE", "IMPACT"})
    void where_people_alone_know_it_they_are_asked_whatever_the_draft_says(Part part) {
        assertThat(asked(drafted(complete(), section(part.word(), false, "Why?")), part.word()))
                .containsExactly("Why?");
        assertThat(asked(drafted(complete()), part.word())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"ROOT_CAUSE", "FIVE_WHYS", "MONITORING_GAPS", "PREVENTED_RECURRENCE", "IMPACT"},
            mode = Mode.EXCLUDE)
    void where_the_draft_says_what_is_known_nothing_is_asked(Part part) {
        assertThat(asked(drafted(complete(), section(part.word(), false, "Why?")), part.word()))
                .isEmpty();
        assertThat(asked(drafted(Content.NOTHING, section(part.word(), false, "Why?")), part.word()))
                .containsExactly("Why?");
    }

    @Test
    void what_somebody_has_written_is_not_asked_any_more_and_what_they_took_out_is() {
        TemplateSection capacity = section("capacity", false, "How much?");
        Postmortem drafted = drafted(Content.NOTHING.withSections(sections("capacity: all of it")), capacity);
        assertThat(asked(drafted, "capacity")).containsExactly("How much?");
        Content answered = Content.NOTHING
                .with(Part.ROOT_CAUSE, new Markdown("The pool"))
                .withSections(sections("capacity: 90 %"));
        Postmortem edited = accepted(drafted.edit(answered, BY_JANE, LATER)).next();
        assertThat(asking(edited)).doesNotContain("root_cause", "capacity").contains("five_whys");
        assertThat(asking(accepted(edited.edit(Content.NOTHING, BY_JANE, LATER)).next()))
                .contains("root_cause", "capacity");
    }

    @Test
    void a_section_that_is_required_asks_at_least_what_there_is_to_say() {
        Postmortem drafted = drafted(
                Content.NOTHING,
                section("luck", true),
                section("mood", false),
                section("root_cause", true),
                section("timeline", true));
        assertThat(asked(drafted, "luck")).containsExactly("What is there to say of “The luck”?");
        assertThat(asked(drafted, "mood")).isEmpty();
        assertThat(asked(drafted, "root_cause")).containsExactly("What made it happen, and what made that possible?");
        assertThat(asked(drafted, "timeline")).containsExactly("What is there to say of “The timeline”?");
    }

    @Test
    void nothing_is_asked_of_what_is_published_nor_of_what_was_never_drafted() {
        Postmortem published = accepted(aDraftedPostmortem(complete()).publish(OPEN, BY_JANE, LATER))
                .next();
        assertThat(published.questions()).isEmpty();
        assertThat(accepted(published.unpublish(BY_JANE, LATER)).next().questions())
                .isNotEmpty();
        assertThat(aDraft().questions()).isEmpty();
        assertThat(Postmortem.noted(occasion(Level.STANDARD), Content.NOTHING, BY_JANE, NOON)
                        .next()
                        .questions())
                .isEmpty();
    }

    @Test
    void a_heading_is_the_templates_or_made_of_the_key() {
        Demands demands = new Demands(Level.BASIC, true, List.of(section("capacity", false)));
        assertThat(demands.title(new SectionKey("capacity"))).isEqualTo("The capacity");
        assertThat(demands.title(new SectionKey("recent_changes_"))).isEqualTo("Recent changes");
        assertThat(Arrays.stream(Part.values()).map(part -> demands.title(new SectionKey(part.word()))))
                .startsWith("Summary", "Root cause");
    }
}
