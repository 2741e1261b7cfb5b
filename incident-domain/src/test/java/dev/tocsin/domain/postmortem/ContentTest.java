package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static dev.tocsin.domain.postmortem.Writings.sections;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.domain.postmortem.ContributingFactors.Listed;
import dev.tocsin.domain.postmortem.ContributingFactors.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static final String LONG = "x".repeat(100_001);

    @ParameterizedTest
    @EnumSource
    void what_is_complete_has_every_part_and_what_is_empty_has_none(Part part) {
        SectionKey key = new SectionKey(part.word());
        assertThat(complete().has(part)).isTrue();
        assertThat(complete().has(key)).isTrue();
        assertThat(Content.NOTHING.has(part)).isFalse();
        assertThat(Content.NOTHING.has(key)).isFalse();
    }

    @Test
    void a_section_that_is_no_part_is_found_by_its_key() {
        assertThat(complete().has(new SectionKey("failover"))).isTrue();
        assertThat(complete().has(new SectionKey("capacity"))).isFalse();
    }

    @Test
    void a_text_is_changed_by_itself() {
        Content changed = complete().with(Part.SUMMARY, new Markdown("Shorter"));

        assertThat(changed.text(Part.SUMMARY)).contains(new Markdown("Shorter"));
        assertThat(changed.text(Part.ROOT_CAUSE)).contains(new Markdown("the root_cause"));
        assertThat(changed.text(Part.IMPACT)).isEmpty();
        assertThat(changed.withTexts(complete().texts())).isEqualTo(complete());
    }

    @Test
    void lists_and_sections_are_replaced() {
        SequencedMap<SectionKey, Markdown> other = sections("capacity: 90 %");

        assertThat(complete().withSections(other).sections()).isEqualTo(other);
        assertThat(complete().withSections(other).withSections(complete().sections()))
                .isEqualTo(complete());
        assertThat(complete().withActionItems(Optional.empty()).has(Part.ACTION_ITEMS))
                .isFalse();
        assertThat(complete().withActionItems(complete().actionItems())).isEqualTo(complete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMPACT", "TIMELINE", "ACTION_ITEMS", "CONTRIBUTING_FACTORS", "RESPONSE_TIMELINE"})
    void a_part_with_a_form_of_its_own_is_no_mere_text(Part part) {
        assertThatIllegalArgumentException().isThrownBy(() -> Content.NOTHING.with(part, new Markdown("27 minutes")));
    }

    @Test
    void a_part_is_no_section_beside_itself() {
        SequencedMap<SectionKey, Markdown> twice = sections("summary: Short");
        assertThatIllegalArgumentException().isThrownBy(() -> Content.NOTHING.withSections(twice));
    }

    @Test
    void each_action_item_is_there_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> items(ALERTING, ALERTING));
    }

    @Test
    void every_list_has_a_limit() {
        assertThat(items(numbered(100)).trackedItems()).hasSize(Content.MAX_ACTION_ITEMS);
        assertThat(timeline(200).timeline()).isPresent();
        assertThat(numberedSections(50).sections()).hasSize(Content.MAX_SECTIONS);
        assertThatIllegalArgumentException().isThrownBy(() -> items(numbered(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> timeline(201));
        assertThatIllegalArgumentException().isThrownBy(() -> numberedSections(51));
        assertThat(new Listed(Collections.nCopies(50, "slow")).factors()).hasSize(Listed.MAX_FACTORS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(Collections.nCopies(51, "slow")));
        assertThat(affecting(100).servicesAffected()).hasSize(ImpactReport.MAX_SERVICES);
        assertThatIllegalArgumentException().isThrownBy(() -> affecting(101));
    }

    @Test
    void every_text_has_a_limit_and_may_have_lines_where_people_explain() {
        assertThat(new Markdown(" a\nb ").value()).isEqualTo("a\nb");
        assertThat(new Markdown(LONG.substring(0, 20_000)).value()).hasSize(Markdown.MAX_LENGTH);
        assertThat(new Body(LONG.substring(0, 100_000)).value()).hasSize(Body.MAX_LENGTH);
        assertThat(new Html(LONG.substring(0, 50_000)).value()).hasSize(Html.MAX_LENGTH);
        assertThat(new TimelineNote(NOON, LONG.substring(0, 2_000)).description())
                .hasSize(TimelineNote.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Markdown(LONG.substring(0, 20_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Body(LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html(LONG.substring(0, 50_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimelineNote(NOON, LONG.substring(0, 2_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimelineNote(NOON.plusNanos(1), "too fine"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(List.of(LONG.substring(0, 2_001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void what_is_told_in_a_field_is_one_line(String text) {
        Optional<String> wrong = Optional.of(text);
        Optional<String> none = Optional.empty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpactReport(wrong, none, List.of(), none));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpactReport(none, wrong, List.of(), none));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpactReport(none, none, List.of(text), none));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImpactReport(none, none, List.of(), wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseTimes(wrong, none, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseTimes(none, wrong, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseTimes(none, none, wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> new Listed(List.of(text)));
    }

    @Test
    void a_field_is_trimmed() {
        Optional<String> written = Optional.of(" 3m ");
        ImpactReport impact = new ImpactReport(written, written, List.of(" api "), written);
        ResponseTimes times = new ResponseTimes(written, written, written);

        assertThat(List.of(impact.duration(), impact.usersAffected(), impact.revenueImpact()))
                .containsOnly(Optional.of("3m"));
        assertThat(impact.servicesAffected()).containsExactly("api");
        assertThat(List.of(times.timeToAcknowledge(), times.timeToIdentify(), times.timeToResolve()))
                .containsOnly(Optional.of("3m"));
    }

    @Test
    void a_form_is_blank_when_none_of_its_fields_says_anything() {
        Optional<String> said = Optional.of("3m");
        Optional<String> none = Optional.empty();
        assertThat(new ImpactReport(none, none, List.of(), none).isBlank()).isTrue();
        assertThat(new ImpactReport(said, none, List.of(), none).isBlank()).isFalse();
        assertThat(new ImpactReport(none, said, List.of(), none).isBlank()).isFalse();
        assertThat(new ImpactReport(none, none, List.of("api"), none).isBlank()).isFalse();
        assertThat(new ImpactReport(none, none, List.of(), said).isBlank()).isFalse();
        assertThat(new ResponseTimes(none, none, none).isBlank()).isTrue();
        assertThat(new ResponseTimes(said, none, none).isBlank()).isFalse();
        assertThat(new ResponseTimes(none, said, none).isBlank()).isFalse();
        assertThat(new ResponseTimes(none, none, said).isBlank()).isFalse();
    }

    @Test
    void factors_are_a_text_to_some_and_a_list_to_others() {
        Told told = new Told(new Markdown("no headroom\r\n\n  no alarm "));
        Listed listed = new Listed(List.of(" no headroom ", "no alarm"));

        assertThat(told.asText()).contains("no headroom\r\n\n  no alarm");
        assertThat(told.asList()).containsExactly("no headroom", "no alarm");
        assertThat(listed.asText()).contains("no headroom\nno alarm");
        assertThat(listed.asList()).containsExactly("no headroom", "no alarm");
        assertThat(new Listed(List.of()).asText()).isEmpty();
    }

    @Test
    void a_form_has_fields_or_is_a_page() {
        Html html = new Html("<p>27 minutes</p>");
        assertThat(Form.structured("fields").fields()).contains("fields");
        assertThat(Form.structured("fields").asHtml()).isEmpty();
        assertThat(Form.page(html).fields()).isEmpty();
        assertThat(Form.page(html).asHtml()).contains(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "_a", "Capacity", "attack-path", "attack path", "größe", "a\n"})
    void a_section_key_is_made_for_programs(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SectionKey(text));
    }

    @Test
    void a_section_key_is_a_part_or_a_templates_own() {
        assertThat(new SectionKey("root_cause").part()).contains(Part.ROOT_CAUSE);
        assertThat(new SectionKey("attack_path2").part()).isEmpty();
        assertThat(new SectionKey(LONG.substring(0, 50)).value()).hasSize(SectionKey.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new SectionKey(LONG.substring(0, 51)));
    }

    @Test
    void nobody_adds_to_a_content_from_outside() {
        Map<Part, Markdown> texts = new EnumMap<>(summary("Short").texts());
        List<ActionItem> list = new ArrayList<>(List.of(ALERTING));
        Content content = Content.NOTHING.withTexts(texts).withActionItems(Optional.of(Form.structured(list)));
        texts.clear();
        list.clear();

        assertThat(content.has(Part.SUMMARY)).isTrue();
        assertThat(content.trackedItems()).containsExactly(ALERTING);
        assertThatThrownBy(() -> content.sections().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> content.texts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ActionItem[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ActionItem.added(itemId(number), Task.of("task"), NOON))
                .toArray(ActionItem[]::new);
    }

    private static Content timeline(int count) {
        List<TimelineNote> notes = Collections.nCopies(count, new TimelineNote(NOON, "again"));
        return new Content(
                Map.of(),
                Optional.empty(),
                Optional.of(Form.structured(notes)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new LinkedHashMap<>());
    }

    private static Content numberedSections(int count) {
        SequencedMap<SectionKey, Markdown> sections = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(number -> sections.put(new SectionKey("s" + number), new Markdown("text")));
        return Content.NOTHING.withSections(sections);
    }

    private static ImpactReport affecting(int count) {
        return new ImpactReport(
                Optional.empty(), Optional.empty(), Collections.nCopies(count, "api"), Optional.empty());
    }
}
