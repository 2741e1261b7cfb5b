package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of HTML. */
class HtmlCleanerTest {

    private final HtmlCleaner cleaner = new HtmlCleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Impact</h2><p>Checkout was <strong>down</strong>.<br />For <em>all</em>.</p>",
                "<ul><li>one</li><li>two</li></ul><ol start=\"3\"><li>three</li></ol>",
                "<table><thead><tr><th align=\"left\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
                "<a href=\"https://example.com/?a&#61;1\" title=\"so\">look</a> <a href=\"/x\">here</a>",
                "<img src=\"https://example.com/x.png\" alt=\"a graph\" width=\"20\" />",
                "<pre><code>a &lt; b</code></pre><blockquote>so</blockquote><hr />",
                "<details><summary>more</summary><p>so</p></details>"
            })
    void what_a_document_is_made_of_stays(String html) {
        assertThat(cleaner.clean(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "<p onclick=\"x\" style=\"y\" class=\"z\" id=\"w\">so</p> => <p>so</p>",
                "<p>so<script>alert(1)</script></p> => <p>so</p>",
                "<p>so => <p>so</p>",
                "<b><i>so</b></i> => <b><i>so</i></b>",
                "<a href=\"javascript:x\">look</a> => look",
                "<font color=red>so</font> => so",
                "<img src=\"data:image/png;base64,x\">so => so",
                "so <!-- and --> so => so  so"
            })
    void the_words_stay_of_what_does_not(String html, String clean) {
        assertThat(cleaner.clean(html)).isEqualTo(clean);
    }
}
