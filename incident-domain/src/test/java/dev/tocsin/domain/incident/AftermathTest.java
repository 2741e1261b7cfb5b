package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.JANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the timeline tells once the incident is understood. */
class AftermathTest {

    private static final List<String> EIGHT = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    static List<Arguments> facts() {
        return List.of(
                arguments(new Fact.PostmortemCreated("standard", false), "POSTMORTEM_CREATED", "Postmortem written"),
                arguments(
                        new Fact.PostmortemCreated("standard", true),
                        "POSTMORTEM_CREATED",
                        "Postmortem drafted from the timeline"),
                arguments(
                        new Fact.PostmortemImported("PM-2026-007", "standard", 3),
                        "POSTMORTEM_CREATED",
                        "Postmortem imported as PM-2026-007"),
                arguments(
                        new Fact.PostmortemUpdated(List.of("summary", "body"), 2, false),
                        "POSTMORTEM_UPDATED",
                        "Postmortem changed: summary, body"),
                arguments(
                        new Fact.PostmortemUpdated(EIGHT, 2, true),
                        "POSTMORTEM_UPDATED",
                        "Postmortem changed, and a draft again: a, b, c, d, e, f, g, h"),
                arguments(
                        new Fact.PostmortemUpdated(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), 2, false),
                        "POSTMORTEM_UPDATED",
                        "Postmortem changed: a, b, c, d, e, f, g, h and 2 more"),
                arguments(new Fact.PostmortemApproved(JANE, 3), "POSTMORTEM_APPROVED", "Postmortem approved by Jane"),
                arguments(new Fact.PostmortemPublished(3), "POSTMORTEM_PUBLISHED", "Postmortem published"),
                arguments(new Fact.PostmortemUnpublished(), "POSTMORTEM_UNPUBLISHED", "Postmortem unpublished"),
                arguments(item(Kind.ADDED, "pending"), "ACTION_ITEM_CHANGED", "Action item added"),
                arguments(item(Kind.REMOVED, "completed"), "ACTION_ITEM_CHANGED", "Action item removed"),
                arguments(
                        item(Kind.CHANGED, "in_progress", Aspect.OWNER, Aspect.STATUS),
                        "ACTION_ITEM_CHANGED",
                        "Action item changed: owner, status"),
                arguments(
                        item(Kind.CHANGED, "completed", Aspect.STATUS), "ACTION_ITEM_CHANGED", "Action item completed"),
                arguments(
                        item(Kind.CHANGED, "completed", Aspect.COMMENT),
                        "ACTION_ITEM_CHANGED",
                        "Action item changed: comment"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_has_its_type_and_its_sentence(Fact fact, String type, String title) {
        assertThat(Narrative.of(fact).type()).hasToString(type);
        assertThat(Narrative.of(fact).title()).isEqualTo(title);
    }

    static List<Arguments> details() {
        return List.of(
                arguments(new Fact.PostmortemCreated("basic", true), List.of(entry("level", "basic"))),
                arguments(
                        new Fact.PostmortemImported("PM-2026-007", "basic", 3),
                        List.of(entry("level", "basic"), entry("origin", "import"), entry("version", "3"))),
                arguments(
                        new Fact.PostmortemUpdated(List.of("summary"), 2, false),
                        List.of(entry("version", "2"), entry("fields", List.of("summary")))),
                arguments(
                        new Fact.PostmortemUpdated(List.of("summary"), 2, true),
                        List.of(
                                entry("version", "2"),
                                entry("fields", List.of("summary")),
                                entry("from", "approved"),
                                entry("to", "draft"))),
                arguments(new Fact.PostmortemApproved(JANE, 3), List.of(entry("version", "3"))),
                arguments(new Fact.PostmortemPublished(3), List.of(entry("version", "3"))),
                arguments(new Fact.PostmortemUnpublished(), List.of()),
                arguments(
                        item(Kind.CHANGED, "completed", Aspect.DUE_DATE, Aspect.STATUS),
                        List.of(
                                entry("action_item", "00000000-0000-0000-0000-000000000007"),
                                entry("change", "changed"),
                                entry("status", "completed"),
                                entry("fields", List.of("due_date", "status")))),
                arguments(
                        item(Kind.ADDED, "pending", Optional.of(LocalDate.of(2026, 4, 26))),
                        List.of(
                                entry("action_item", "00000000-0000-0000-0000-000000000007"),
                                entry("change", "added"),
                                entry("status", "pending"),
                                entry("due_date", "2026-04-26"),
                                entry("fields", List.of()))));
    }

    @ParameterizedTest
    @MethodSource("details")
    void the_details_are_the_facts_parts_in_their_order(Fact fact, List<Map.Entry<String, Object>> details) {
        assertThat(List.copyOf(Narrative.of(fact).details().entrySet())).isEqualTo(details);
    }

    @Test
    void what_is_to_be_done_is_quoted_where_it_may_be_said() {
        Fact said = new Fact.ActionItemChanged(
                Kind.ADDED, new UUID(0, 7), Optional.of("Add alerting"), "pending", Optional.empty(), List.of());
        assertThat(Narrative.of(said).description()).contains("Add alerting");
        assertThat(Narrative.of(said).title()).isEqualTo("Action item added");
        assertThat(Narrative.of(item(Kind.ADDED, "pending")).description()).isEmpty();
    }

    @Test
    void fields_have_the_words_of_the_api() {
        assertThat(Arrays.stream(Aspect.values()).map(Aspect::word))
                .containsExactly("text", "owner", "due_date", "category", "status", "comment");
        assertThat(Arrays.stream(Kind.values()).map(Kind::word)).containsExactly("added", "changed", "removed");
    }

    private static Fact item(Kind kind, String status, Aspect... aspects) {
        return item(kind, status, Optional.empty(), aspects);
    }

    private static Fact item(Kind kind, String status, Optional<LocalDate> dueDate, Aspect... aspects) {
        return new Fact.ActionItemChanged(kind, new UUID(0, 7), Optional.empty(), status, dueDate, List.of(aspects));
    }
}
