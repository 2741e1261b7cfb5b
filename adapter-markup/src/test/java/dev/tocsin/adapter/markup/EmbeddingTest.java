package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes more than their own section. */
class EmbeddingTest {

    private final ParsedMarkup markup = new ParsedMarkup();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain **words**.",
                "### A heading\n\n- [ ] a\n- [x] b",
                "```\n# no heading\n```",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "<details>\n<summary>a</summary>\n\nb\n\n</details>"
            })
    void what_stays_in_its_section_is_left_as_it_is(String markdown) {
        assertThat(markup.embeddedMarkdown(markdown)).isEqualTo(markdown);
    }

    @Test
    void headings_keep_their_order_below_that_of_the_section() {
        assertThat(markup.embeddedMarkdown("# A\n\nB\n=\n\n## C\n\nD\n-\n\ntext"))
                .isEqualTo("### A\n\n### B\n\n#### C\n\n#### D\n\ntext");
    }

    @Test
    void what_is_open_is_closed() {
        assertThat(markup.embeddedMarkdown("```\nso")).isEqualTo("```\nso\n```");
    }

    @Test
    void a_definition_is_of_no_use_to_other_sections() {
        assertThat(markup.embeddedMarkdown("[a] and [b][a]\n\n[a]: https://example.com"))
                .isEqualTo("[a](https://example.com) and [b](https://example.com)");
    }

    @Test
    void what_nobody_nests_so_deeply_is_quoted() {
        assertThat(markup.embeddedMarkdown("> ".repeat(70) + "a")).isEqualTo("> ".repeat(71) + "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Root cause",
                "Root cause\n---",
                "```\nso",
                "- a\n  ```\n  so",
                "> ~~~\n> so",
                "<!--",
                "<pre>",
                "<script>\n\n",
                "<details>",
                "| a |\n|---|",
                "    code",
                "- a\n\n  - b",
                "[x]: https://example.com",
                "\\",
                "<div>\n# a"
            })
    void the_next_section_is_one_whatever_was_written_before(String markdown) {
        assertNextIsASection(markup.embeddedMarkdown(markup.sanitizedMarkdown(markdown)));
    }

    static void assertNextIsASection(String embedded) {
        for (Syntax syntax : Syntax.ALL) {
            Node last = syntax.read(embedded + "\n\n## Next [x]\n").getLastChild();
            assertThat(last).as(embedded).isInstanceOf(Heading.class);
            assertThat(last.getFirstChild()).as(embedded).isInstanceOf(Text.class);
            assertThat(last.getFirstChild().getNext()).as(embedded).isNull();
        }
    }
}
