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

    /** Of a model's last content and the rules' part of it, and of what the rules say next. */
    private static Content kept(Content last, Content rules, Content next, TemplateSection... template) {
        return new Proposal(next, List.of(template))
                .keepingProseOf(new Proposed(last, Optional.of(rules)))
                .content();
    }

    private static Content text(Part part, String text) {
        return Content.NOTHING.with(part, new Markdown(text));
    }

    private static Content told(String text) {
        return Content.NOTHING.withFactors(Optional.of(new ContributingFactors.Told(new Markdown(text))));
    }

    @ParameterizedTest
    @CsvSource({
        "Rules. Model.,Rules.,Rules.,Rules. Model.",
        "Rules. Model.,Rules.,Other rules.,Other rules.",
        "Rules. Model.,Rules.,Rules. More rules.,Rules. More rules.",
        "Rules. More rules.,Rules. More rules.,Rules.,Rules."
    })
    void as_long_as_the_rules_say_the_same_the_prose_stays(String last, String rules, String next, String kept) {
        assertThat(kept(summary(last), summary(rules), summary(next))).isEqualTo(summary(kept));
        assertThat(kept(told(last), told(rules), told(next))).isEqualTo(told(kept));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"SUMMARY", "ROOT_CAUSE", "RESOLUTION", "FIVE_WHYS", "PREVENTED_RECURRENCE"})
    void where_the_rules_said_nothing_it_stays_as_long_as_they_say_nothing(Part part) {
        Content model = text(part, "Model.");
        assertThat(kept(model, Content.NOTHING, Content.NOTHING)).isEqualTo(model);
        assertThat(kept(model, Content.NOTHING, text(part, "Rules."))).isEqualTo(text(part, "Rules."));
    }

    @Test
    void where_the_rules_have_nothing_to_say_any_more_it_goes_with_what_they_said() {
        assertThat(kept(summary("Rules. Model."), summary("Rules."), Content.NOTHING))
                .isEqualTo(Content.NOTHING);
        assertThat(kept(told("Rules. Model."), told("Rules."), Content.NOTHING)).isEqualTo(Content.NOTHING);
    }

    @Test
    void in_the_templates_own_sections_it_stays_as_long_as_they_are_there() {
        Content last = Content.NOTHING.withSections(sections("capacity: Model.", "failover: Model."));
        assertThat(kept(last, Content.NOTHING, Content.NOTHING, section("failover", false), section("summary", false)))
                .isEqualTo(Content.NOTHING.withSections(sections("failover: Model.")));
        Content next = Content.NOTHING.withSections(sections("failover: New."));
        assertThat(kept(last, Content.NOTHING, next, section("failover", false)))
                .isEqualTo(next);
    }

    @Test
    void nothing_else_stays_and_nothing_new_is_lost() {
        assertThat(kept(complete(), Content.NOTHING, Content.NOTHING).impact()).isEmpty();
        assertThat(kept(Content.NOTHING, Content.NOTHING, complete())).isEqualTo(complete());
        TemplateSection failover = section("failover", true);
        assertThat(new Proposal(Content.NOTHING, List.of(failover))
                        .keepingProseOf(new Proposed(complete(), Optional.of(Content.NOTHING)))
                        .sections())
                .containsExactly(failover);
    }

    @Test
    void where_no_model_has_written_nothing_stays() {
        Proposal next = new Proposal(Content.NOTHING, List.of());
        assertThat(next.keepingProseOf(new Proposed(complete(), Optional.empty())))
                .isEqualTo(next);
    }

    @Test
    void what_stays_can_stay_again() {
        Proposed last = new Proposed(summary("Rules. Model."), Optional.of(summary("Rules.")));
        Proposal next = new Proposal(summary("Rules."), List.of());
        assertThat(next.keepingProseOf(next.keepingProseOf(last).proposed())).isEqualTo(next.keepingProseOf(last));
        assertThat(next.keepingProseOf(last).content()).isEqualTo(last.content());
    }
}
