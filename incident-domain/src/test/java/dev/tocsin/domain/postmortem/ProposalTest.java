package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.complete;
import static dev.tocsin.domain.postmortem.Writings.section;
import static dev.tocsin.domain.postmortem.Writings.sections;
import static dev.tocsin.domain.postmortem.Writings.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a language model wrote once is not lost because it cannot be asked again. */
class ProposalTest {

    private static Content kept(Content last, Content next, TemplateSection... template) {
        return new Proposal(next, List.of(template)).keepingProseOf(last).content();
    }

    private static Content text(Part part, String text) {
        return Content.NOTHING.with(part, new Markdown(text));
    }

    private static Content told(String text) {
        return Content.NOTHING.withFactors(Optional.of(new ContributingFactors.Told(new Markdown(text))));
    }

    @ParameterizedTest
    @CsvSource({
        "Rules. Model.,Rules.,Rules. Model.",
        "Rules. Model.,Other rules.,Other rules.",
        "Rules.,Rules. More rules.,Rules. More rules."
    })
    void behind_the_same_words_of_the_rules_the_prose_stays(String last, String next, String kept) {
        assertThat(kept(summary(last), summary(next))).isEqualTo(summary(kept));
        assertThat(kept(told(last), told(next))).isEqualTo(told(kept));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"ROOT_CAUSE", "FIVE_WHYS", "PREVENTED_RECURRENCE"})
    void where_the_rules_never_say_anything_it_stays(Part part) {
        assertThat(kept(text(part, "Model."), Content.NOTHING)).isEqualTo(text(part, "Model."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"SUMMARY", "EXECUTIVE_SUMMARY", "RESOLUTION", "DETECTION_PATH", "MONITORING_GAPS"})
    void where_the_rules_have_nothing_to_say_any_more_it_goes_with_what_they_said(Part part) {
        assertThat(kept(text(part, "Rules. Model."), Content.NOTHING)).isEqualTo(Content.NOTHING);
        assertThat(kept(told("Rules. Model."), Content.NOTHING)).isEqualTo(Content.NOTHING);
    }

    @Test
    void in_the_templates_own_sections_it_stays_as_long_as_they_are_there() {
        Content last = Content.NOTHING.withSections(sections("capacity: Model.", "failover: Model."));
        assertThat(kept(last, Content.NOTHING, section("failover", false), section("summary", false)))
                .isEqualTo(Content.NOTHING.withSections(sections("failover: Model.")));
        Content next = Content.NOTHING.withSections(sections("failover: New."));
        assertThat(kept(last, next, section("failover", false))).isEqualTo(next);
    }

    @Test
    void nothing_else_stays_and_nothing_new_is_lost() {
        Content listed = Content.NOTHING.withFactors(Optional.of(new ContributingFactors.Listed(List.of("haste"))));
        assertThat(kept(listed, Content.NOTHING)).isEqualTo(Content.NOTHING);
        assertThat(kept(listed, told("Rules."))).isEqualTo(told("Rules."));
        assertThat(kept(Content.NOTHING, complete())).isEqualTo(complete());
        assertThat(kept(complete(), Content.NOTHING).impact()).isEmpty();
        TemplateSection failover = section("failover", true);
        assertThat(new Proposal(Content.NOTHING, List.of(failover))
                        .keepingProseOf(Content.NOTHING)
                        .sections())
                .containsExactly(failover);
    }
}
