package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.impact;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @Test
    void each_level_requires_more_than_the_one_before() {
        assertThat(words(Level.BASIC)).containsExactly("summary", "root_cause", "resolution");
        assertThat(words(Level.STANDARD))
                .containsExactly("summary", "root_cause", "resolution", "impact", "timeline", "action_items");
        assertThat(words(Level.COMPREHENSIVE))
                .containsExactly(
                        "summary",
                        "root_cause",
                        "resolution",
                        "impact",
                        "timeline",
                        "action_items",
                        "contributing_factors",
                        "detection_path",
                        "monitoring_gaps",
                        "response_timeline",
                        "five_whys",
                        "executive_summary",
                        "prevented_recurrence");
    }

    @ParameterizedTest
    @CsvSource({"BASIC,basic", "STANDARD,standard", "COMPREHENSIVE,comprehensive"})
    void a_level_has_a_word(Level level, String word) {
        assertThat(level.word()).isEqualTo(word);
        assertThat(Level.of(word)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BASIC", "full"})
    void any_other_word_is_no_level(String word) {
        assertThat(Level.of(word)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_says_nothing_misses_all(Level level) {
        assertThat(level.missing(Content.NOTHING)).isEqualTo(level.required());
        assertThat(level.missing(complete())).isEmpty();
    }

    @Test
    void what_is_missing_is_named_in_the_order_of_the_parts() {
        assertThat(Level.STANDARD.missing(summary("Short")))
                .containsExactly(Part.ROOT_CAUSE, Part.RESOLUTION, Part.IMPACT, Part.TIMELINE, Part.ACTION_ITEMS);
        assertThat(Level.BASIC.missing(summary("Short").with(Part.RESOLUTION, new Markdown("Restarted"))))
                .containsExactly(Part.ROOT_CAUSE);
    }

    @Test
    void an_empty_list_is_an_answer() {
        Content empty = new Content(
                summary("Short").texts(),
                Optional.of(Form.structured(impact("1 minute"))),
                Optional.of(Form.structured(List.of())),
                Optional.of(Form.structured(List.of())),
                Optional.of(new ContributingFactors.Listed(List.of())),
                Optional.empty(),
                Optional.empty(),
                Content.NOTHING.sections());

        assertThat(Level.COMPREHENSIVE.missing(empty))
                .doesNotContain(Part.TIMELINE, Part.ACTION_ITEMS, Part.CONTRIBUTING_FACTORS);
    }

    @Test
    void a_page_of_html_is_an_answer() {
        Content pages = new Content(
                summary("Short").texts(),
                page(),
                page(),
                page(),
                Optional.empty(),
                page(),
                Optional.empty(),
                Content.NOTHING.sections());

        assertThat(Level.COMPREHENSIVE.missing(pages))
                .containsExactly(
                        Part.ROOT_CAUSE,
                        Part.RESOLUTION,
                        Part.CONTRIBUTING_FACTORS,
                        Part.DETECTION_PATH,
                        Part.MONITORING_GAPS,
                        Part.FIVE_WHYS,
                        Part.EXECUTIVE_SUMMARY,
                        Part.PREVENTED_RECURRENCE);
    }

    @Test
    void a_blank_form_is_no_answer() {
        Content blank = new Content(
                complete().texts(),
                Optional.of(Form.structured(
                        new ImpactReport(Optional.empty(), Optional.empty(), List.of(), Optional.empty()))),
                complete().timeline(),
                complete().actionItems(),
                complete().contributingFactors(),
                Optional.of(Form.structured(new ResponseTimes(Optional.empty(), Optional.empty(), Optional.empty()))),
                Optional.empty(),
                Content.NOTHING.sections());

        assertThat(Level.COMPREHENSIVE.missing(blank)).containsExactly(Part.IMPACT, Part.RESPONSE_TIMELINE);
    }

    private static <T> Optional<Form<T>> page() {
        return Optional.of(Form.page(new Html("<p>see there</p>")));
    }

    private static List<String> words(Level level) {
        return level.required().stream().map(Part::word).toList();
    }
}
