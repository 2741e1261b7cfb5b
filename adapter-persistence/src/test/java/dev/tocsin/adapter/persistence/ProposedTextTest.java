package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Proposed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rows say that were written before must stay readable: so the form of the text is pinned down. */
class ProposedTextTest {

    private static final Content RULES = summary("It lasted 5m.");

    @Test
    void what_the_rules_said_is_kept_beside_what_a_model_made_of_it() {
        Proposed proposed = new Proposed(summary("It lasted 5m. Nobody could pay."), Optional.of(RULES));
        assertThat(ProposedText.write(proposed)).isEqualTo("""
                        {"v":1,"summary":"It lasted 5m. Nobody could pay.",\
                        "by_rules":{"v":1,"summary":"It lasted 5m."}}""");
        assertThat(ProposedText.read(ProposedText.write(proposed))).isEqualTo(proposed);
    }

    @Test
    void where_the_rules_were_alone_it_is_the_content_and_nothing_else_as_it_always_was_before() {
        assertThat(ProposedText.write(new Proposed(RULES, Optional.empty()))).isEqualTo(ContentText.write(RULES));
        assertThat(ProposedText.read(ContentText.write(RULES))).isEqualTo(new Proposed(RULES, Optional.empty()));
    }

    private static Content summary(String text) {
        return Content.NOTHING.with(Part.SUMMARY, new Markdown(text));
    }
}
