package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a document that takes nothing from elsewhere. */
class RenderingTest {

    private final ParsedMarkup markup = new ParsedMarkup();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "so **it** `is` => <p>so <strong>it</strong> <code>is</code></p>",
                "# a => <h3>a</h3>",
                "[a](https://b) => <p><a href=\"https://b\">a</a></p>",
                "![a](https://b/c.png) => <p><a href=\"https://b/c.png\">a</a></p>",
                "![](https://b/c.png) => <p><a href=\"https://b/c.png\">https://b/c.png</a></p>",
                "[![a](https://b/c.png)](https://d) => <p><a href=\"https://d\">a</a></p>",
                "1 < 2 & `<b>` => <p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>",
                "H<sub>2</sub>O => <p>H<sub>2</sub>O</p>"
            })
    void markdown_is_shown_as_html(String markdown, String html) {
        assertThat(markup.renderedMarkdown(markdown).strip()).isEqualTo(html);
    }

    @Test
    void a_table_is_shown_as_one() {
        assertThat(markup.renderedMarkdown("| a |\n|---|\n| b |"))
                .containsSubsequence("<table>", "<th>a</th>", "<td>b</td>", "</table>");
    }

    @Test
    void what_nobody_nests_so_deeply_is_shown_as_it_was_written() {
        assertThat(markup.renderedMarkdown("> ".repeat(70) + "a < b"))
                .startsWith("<pre>&gt; &gt;")
                .contains("a &lt; b");
    }

    @Test
    void html_loads_nothing_and_has_no_heading_as_high_as_the_document() {
        assertThat(markup.embeddedHtml("<h1>a</h1><img src=\"https://b/c.png\" alt=\"d\"><p>e"))
                .isEqualTo("<h3>a</h3><a href=\"https://b/c.png\">d</a><p>e</p>");
    }

    @Test
    void what_was_never_sanitized_does_no_harm_either() {
        assertThat(markup.embeddedHtml("<p onclick=\"x\">a<script>b</script></p><img src=\"javascript:c\" alt=\"d\">"))
                .isEqualTo("<p>a</p>d");
        assertThat(markup.renderedMarkdown("<script>a</script>\n\n[b](javascript:c)"))
                .doesNotContain("<script", "href");
    }
}
