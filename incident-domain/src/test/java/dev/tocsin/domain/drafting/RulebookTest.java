package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.drafting.Draft.Citation;
import dev.tocsin.domain.drafting.Draft.Section;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.postmortem.Part;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    void without_a_template_there_is_a_section_for_each_part() {
        Draft draft = Rulebook.draft(aCase().file(), List.of());
        assertThat(draft.sections()).extracting(Section::key).containsExactlyElementsOf(words());
        assertThat(draft.section(Part.FIVE_WHYS).title()).isEqualTo("Five whys");
        assertThat(draft.section(Part.SUMMARY).title()).isEqualTo("Summary");
    }

    @Test
    void the_sections_of_the_template_come_first_in_its_order_and_under_its_titles() {
        Draft draft = draft(outline("blast_radius", "Blast radius"), outline("timeline", "What happened when"));
        assertThat(draft.sections())
                .hasSize(Part.values().length + 1)
                .extracting(Section::key)
                .startsWith("blast_radius", "timeline", "summary")
                .doesNotHaveDuplicates();
        assertThat(draft.section(Part.TIMELINE).title()).isEqualTo("What happened when");
        assertThat(draft.section(Part.TIMELINE).statements()).hasSize(1);
    }

    @Test
    void of_a_section_that_no_rule_knows_nothing_is_said() {
        Section section = draft(outline("blast_radius", "Blast radius", "Who?"))
                .sections()
                .getFirst();
        assertThat(section.part()).isEmpty();
        assertThat(section.statements()).isEmpty();
        assertThat(section.markdown()).isEmpty();
    }

    @Test
    void what_ended_it_is_told_in_the_words_of_whoever_did() {
        Cases cases = aCase().moved(27, CASEY, Status.NEW, Status.RESOLVED, "Rolled *back*");
        assertThat(cases.says(Part.RESOLUTION))
                .containsExactly("Casey resolved it at 2026-04-18 12:27 UTC: “Rolled \\*back\\*”.");
        assertThat(cases.statements(Part.RESOLUTION).getFirst().entries()).isEqualTo(ids(2));
        for (String stop : List.of("Done.", "Done!", "Done?", "Done…")) {
            assertThat(aCase().moved(27, CASEY, Status.NEW, Status.RESOLVED, stop + " ")
                            .says(Part.RESOLUTION))
                    .containsExactly("Casey resolved it at 2026-04-18 12:27 UTC: “" + stop + "”");
        }
        assertThat(aCase().moved(27, CASEY, Status.NEW, Status.CLOSED, "No").says(Part.RESOLUTION))
                .containsExactly("Casey closed it at 2026-04-18 12:27 UTC: “No”.");
        assertThat(aCase().moved(27, CASEY, Status.NEW, Status.RESOLVED).says(Part.RESOLUTION))
                .isEmpty();
        assertThat(aCase().moved(27, CASEY, Status.NEW, Status.RESOLVED).says(Part.SUMMARY))
                .contains("Casey resolved it at 2026-04-18 12:27 UTC.");
    }

    @Test
    void words_of_which_nothing_is_left_are_quoted_all_the_same() {
        LinkedHashMap<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("to", "resolved");
        assertThat(aCase().entry(27, Author.AUTOMATIC, "STATUS_CHANGED", "?", Optional.of("\u202e"), resolved)
                        .says(Part.RESOLUTION))
                .containsExactly("Tocsin resolved it at 2026-04-18 12:27 UTC: “”.");
    }

    @Test
    void citations_say_which_entries_a_statement_of_a_section_rests_on() {
        assertThat(Rulebook.draft(aCase().comment(1, JANE, "todo: this").file(), List.of())
                        .citations())
                .contains(
                        new Citation("timeline", "Jane: todo: this", ids(2)),
                        new Citation("action_items", "this", ids(2)));
    }

    @Test
    void a_rules_statement_rests_on_something_and_on_each_entry_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statement.on(List.of(), "It was fun"))
                .withMessage("rests on nothing: It was fun");
        assertThat(new Statement("It was", ids(1, 2, 1), Optional.empty()).entries())
                .isEqualTo(ids(1, 2));
    }

    @Test
    void the_text_of_a_section_is_prose_or_a_list_and_asks_nothing() {
        Cases cases = aCase().affecting(List.of("api"), List.of())
                .comment(1, JANE, "todo: this")
                .moved(2, JANE, Status.NEW, Status.RESOLVED);
        assertThat(markdown(cases, Part.TIMELINE)).isEqualTo("""
                - 2026-04-18 12:00 UTC: Incident created, by Jane
                - 2026-04-18 12:01 UTC: Jane: todo: this
                - 2026-04-18 12:02 UTC: Status changed from new to resolved, by Jane""");
        assertThat(markdown(cases, Part.ACTION_ITEMS)).isEqualTo("- [ ] this");
        assertThat(markdown(cases, Part.ROOT_CAUSE)).isEmpty();
        assertThat(markdown(cases, Part.IMPACT)).isEqualTo("""
                - It lasted 2m, from 2026-04-18 12:00 UTC to 2026-04-18 12:02 UTC.
                - Services affected: api.""");
        assertThat(markdown(cases, Part.EXECUTIVE_SUMMARY)).isEqualTo("""
                INC-2026-044 “Checkout is down” was declared by Jane at 2026-04-18 12:00 UTC, as SEV1. \
                It affected api. It lasted 2m, from 2026-04-18 12:00 UTC to 2026-04-18 12:02 UTC. \
                Jane resolved it at 2026-04-18 12:02 UTC.""");
    }

    @Test
    void what_is_left_out_is_no_box_to_tick_and_has_a_time_in_the_timeline_alone() {
        String text = markdown(Scenarios.aCrowdedOne(), Part.ACTION_ITEMS);
        assertThat(text.lines()).contains("- 21 more follow-ups are left out here.");
        assertThat(markdown(Scenarios.aCrowdedOne(), Part.TIMELINE).lines())
                .anyMatch(line -> line.matches("- \\d{4}-.* UTC: \\d+ more entries are left out here\\."));
    }

    private static String markdown(Cases cases, Part part) {
        return Rulebook.draft(cases.file(), List.of()).section(part).markdown();
    }

    private static Draft draft(SectionOutline... template) {
        return Rulebook.draft(aCase().file(), List.of(template));
    }

    private static SectionOutline outline(String key, String title, String... questions) {
        return new SectionOutline(key, title, List.of(questions));
    }

    private static List<String> words() {
        return Arrays.stream(Part.values()).map(Part::word).toList();
    }
}
