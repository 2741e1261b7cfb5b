package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {

    private static final OrganizationId SHOP = new OrganizationId(new UUID(0, 1));
    private static final TemplateId ID = new TemplateId(new UUID(0, 2));
    private static final Outline OUTLINE = new Outline("Ours", List.of(section("summary", true)), List.of("fix"));

    static List<Arguments> builtIn() {
        return List.of(
                arguments(
                        BuiltInTemplate.STANDARD,
                        "Standard",
                        "summary! impact timeline root_cause! contributing_factors detection_path resolution!"
                                + " action_items",
                        "00000000-0000-7000-8000-000000000001"),
                arguments(
                        BuiltInTemplate.INFRASTRUCTURE,
                        "Infrastructure",
                        "summary! impact timeline root_cause! capacity failover recent_changes monitoring_gaps"
                                + " resolution! action_items",
                        "00000000-0000-7000-8000-000000000002"),
                arguments(
                        BuiltInTemplate.SECURITY,
                        "Security",
                        "summary! impact timeline attack_path root_cause! detection_path containment evidence"
                                + " notification resolution! action_items",
                        "00000000-0000-7000-8000-000000000003"));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void every_organization_has_three_from_the_start(
            BuiltInTemplate template, String name, String sections, String id) {
        assertThat(template.outline().name()).isEqualTo(name);
        assertThat(String.join(
                        " ",
                        template.outline().sections().stream()
                                .map(section -> section.key().value() + (section.required() ? "!" : ""))
                                .toList()))
                .isEqualTo(sections);
        assertThat(template.outline().sections())
                .allSatisfy(section -> assertThat(section.questions()).isNotEmpty());
        assertThat(template.outline().actionItemCategories()).isNotEmpty();
        assertThat(template.id().value()).hasToString(id);
        assertThat(BuiltInTemplate.of(template.id())).contains(template);
        assertThat(BuiltInTemplate.ALL).contains(template).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void nobody_changes_a_built_in_one_and_everybody_may_copy_it(
            BuiltInTemplate template, String name, String sections, String id) {
        OwnTemplate copy = OwnTemplate.added(SHOP, ID, template.outline().named(name + " of ours"), NOON);

        assertThat(template.objection()).isEqualTo(new Refusal.TemplateBuiltIn(name));
        assertThat(copy.outline().sections()).isEqualTo(template.outline().sections());
        assertThat(copy.outline().actionItemCategories())
                .isEqualTo(template.outline().actionItemCategories());
        assertThat(copy.outline().name()).isEqualTo(name + " of ours");
        assertThat(BuiltInTemplate.of(copy.id())).isEmpty();
    }

    @Test
    void an_own_one_counts_its_changes() {
        OwnTemplate template = OwnTemplate.added(SHOP, ID, OUTLINE, NOON);
        OwnTemplate renamed = template.with(OUTLINE.named("Mine"), LATER);

        assertThat(template.version()).isEqualTo(1);
        assertThat(template.with(OUTLINE, LATER)).isSameAs(template);
        assertThat(renamed).isEqualTo(new OwnTemplate(SHOP, ID, OUTLINE.named("Mine"), NOON, LATER, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnTemplate(SHOP, ID, OUTLINE, NOON.plusNanos(1), NOON, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnTemplate(SHOP, ID, OUTLINE, NOON, NOON.plusNanos(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnTemplate(SHOP, ID, OUTLINE, NOON, NOON, 0));
    }

    @Test
    void an_outline_has_sections_of_different_keys_and_limits() {
        assertThat(outline(50, 50).sections()).hasSize(Outline.MAX_SECTIONS);
        assertThat(outline(50, 50).actionItemCategories()).hasSize(Outline.MAX_CATEGORIES);
        assertThat(new Outline(" Ours ", OUTLINE.sections(), List.of("fix", " fix")).actionItemCategories())
                .containsExactly("fix");
        assertThat(new Outline(" Ours ", OUTLINE.sections(), List.of()).name()).isEqualTo("Ours");
        assertThatIllegalArgumentException().isThrownBy(() -> outline(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> outline(51, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> outline(1, 51));
        assertThatIllegalArgumentException().isThrownBy(() -> OUTLINE.named("x".repeat(201)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline("Ours", List.of(section("a", true), section("a", false)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline("Ours", OUTLINE.sections(), List.of("x".repeat(101))));
    }

    @Test
    void a_section_has_a_title_and_a_few_questions() {
        SectionKey key = new SectionKey("summary");
        assertThat(new TemplateSection(key, " Summary ", List.of(" What? "), true).questions())
                .containsExactly("What?");
        assertThat(new TemplateSection(key, " Summary ", List.of(), true).title())
                .isEqualTo("Summary");
        assertThat(new TemplateSection(key, "Summary", Collections.nCopies(20, "What?"), true).questions())
                .hasSize(TemplateSection.MAX_QUESTIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSection(key, "Summary", Collections.nCopies(21, "What?"), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSection(key, "x".repeat(201), List.of(), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSection(key, "Summary", List.of("x".repeat(501)), true));
    }

    @Test
    void every_organization_starts_with_the_standard_and_nothing_in_the_way() {
        assertThat(PostmortemSettings.INITIAL)
                .isEqualTo(new PostmortemSettings(Level.STANDARD, BuiltInTemplate.STANDARD.id(), false, false));
    }

    private static Outline outline(int sections, int categories) {
        return new Outline(
                "Ours",
                IntStream.range(0, sections)
                        .mapToObj(number -> section("s" + number, false))
                        .toList(),
                Stream.iterate(0, number -> number + 1)
                        .limit(categories)
                        .map(number -> "c" + number)
                        .toList());
    }

    private static TemplateSection section(String key, boolean required) {
        return new TemplateSection(new SectionKey(key), "Section", List.of("What?"), required);
    }
}
