package dev.tocsin.application.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private final Cleaning cleaning = new Cleaning(new Harmless());

    /** There is nothing to be taken out of what these tests write. */
    private record Harmless() implements Markup {

        @Override
        public String sanitizedHtml(String html) {
            return html;
        }

        @Override
        public String sanitizedMarkdown(String markdown) {
            return markdown;
        }

        @Override
        public String embeddedMarkdown(String markdown) {
            return markdown;
        }

        @Override
        public String renderedMarkdown(String markdown) {
            return markdown;
        }

        @Override
        public String embeddedHtml(String html) {
            return html;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<p></p>", "<p>&nbsp;</p>", "\u00a0", "<div><br /></div> ", "<p>&#160;</p><hr />"})
    void a_page_on_which_nothing_is_to_be_seen_is_none(String html) {
        assertThat(cleaning.html("impact_html", html)).isEmpty();
        assertThat(cleaning.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a</p>", "a", "<img src=\"https://example.com/a.png\" />", "&lt;p&gt;"})
    void a_word_or_a_picture_makes_a_page(String html) {
        assertThat(cleaning.html("impact_html", html)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "&nbsp;", "\u00a0", "&nbsp;\n\n&nbsp;"})
    void a_text_of_blanks_is_none(String markdown) {
        assertThat(cleaning.markdown("summary", markdown)).isEmpty();
        assertThat(cleaning.body("body", markdown)).isEmpty();
    }

    @Test
    void a_text_that_is_but_a_link_is_one() {
        assertThat(cleaning.markdown("summary", "<https://example.com>")).isPresent();
    }
}
