package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays in Markdown as it was written, and how the rest is told. */
class MarkdownCleanerTest {

    private final MarkdownCleaner cleaner = new MarkdownCleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[the runbook](https://example.com/a(b)?c=1&d=2 \"how to\")",
                "![a graph](http://example.com/x.png)",
                "[us](mailto:us@example.com), [call](tel:+4930123), [here](/incidents/1#x), [b](a/b:c)",
                "<https://example.com/?a=1&b=2> and <us@example.com>",
                "[so][1] and [so]\n\n[1]: https://example.com 'title'\n[so]: <../x>",
                "`<script>alert(1)</script>` and ``[a](javascript:b)``",
                "```html\n<script>alert(1)</script>\n[a](javascript:b)\n```",
                "    <script>\n\ntext",
                "if a < b and c > d, x<-y, <3, 1 <2, List<String",
                "\\<script> \\[a](javascript:b) [a]\\(javascript:b)",
                "| a | b |\n|---|---|\n| `x < y` | [c](https://example.com) |",
                "H<sub>2</sub>O, press <kbd>Ctrl</kbd>+<kbd>C</kbd><br>and<br/>so",
                "<details>\n<summary>The log</summary>\n\n* `a < b`\n\n</details>",
                "- [ ] do [this](https://example.com)\n- [x] <b>done</b>",
                "Footnote[^1] &amp; &lt;b&gt; &#60;\n\n[^1]: https://example.com"
            })
    void what_does_no_harm_stays_byte_for_byte(String markdown) {
        assertThat(cleaner.clean(markdown)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "so <img src=x onerror=y> on => so &lt;img src=x onerror=y> on",
                "[a](javascript:b) [c](https://d) => [a]\\(javascript:b) [c](https://d)",
                "![a](data:b) => ![a]\\(data:b)",
                "<javascript:b> <https://d> => &lt;javascript:b> <https://d>",
                "[![a](https://b)](javascript:c) => [![a](https://b)]\\(javascript:c)",
                "<b>so => &lt;b>so",
                "so</b> => so&lt;/b>",
                "<b><i>so</b></i> => <b>&lt;i>so</b>&lt;/i>",
                "<b class=x>so</b> => &lt;b class=x>so&lt;/b>",
                "<a href=https://b>c</a> => &lt;a href=https://b>c&lt;/a>",
                "<!-- so --> => &lt;!-- so -->",
                "[a](slack://b) => [a]\\(slack://b)"
            })
    void what_could_do_harm_becomes_text_and_the_rest_stays(String markdown, String clean) {
        assertThat(cleaner.clean(markdown)).isEqualTo(clean);
    }

    @Test
    void a_definition_that_could_do_harm_becomes_text_and_the_others_stay() {
        assertThat(cleaner.clean("[a] [b]\n\n[a]: javascript:x\n[b]: https://x"))
                .isEqualTo("[a] [b]\n\n[a]\\: javascript:x\n[b]: https://x");
    }

    @Test
    void what_a_table_takes_out_of_code_is_harmless_too() {
        assertThat(cleaner.clean("`a | b`\n--- | ---\n`a | <i onclick=x>`"))
                .isEqualTo("`a | b`\n--- | ---\n`a | &lt;i onclick=x>`");
    }

    @Test
    void what_nobody_nests_so_deeply_keeps_no_link_at_all() {
        assertThat(cleaner.clean("> ".repeat(70) + "[a](https://b)")).isEqualTo("> ".repeat(70) + "[a]\\(https://b)");
    }
}
