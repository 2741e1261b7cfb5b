package dev.tocsin.adapter.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written: these things hold of what is left. */
class MarkupPropertiesTest {

    private static final List<String> SCRAPS = List.of(
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<b>",
            "</b>",
            "<i",
            "<details>",
            "</details>",
            "<summary>",
            "<br>",
            "<p ",
            "onclick=\"alert(1)\"",
            "style='x'",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<a href=\"",
            "<a href='javascript:alert(1)'>",
            "</a>",
            "<iframe>",
            "<math>",
            "<template>",
            "<noscript>",
            "</p>",
            "[",
            "]",
            "(",
            ")",
            "](",
            "]:",
            "![",
            "[a]",
            "[a]: ",
            "[a](",
            "javascript:alert(1)",
            "JAVA&#115;cript:",
            "&colon;",
            "data:",
            "vbscript:",
            "https://example.com/?a=1&b=2",
            "<https://example.com>",
            "<javascript:alert(1)>",
            "\"",
            "'",
            "`",
            "``",
            "```\n",
            "~~~",
            "\\",
            "&lt;",
            "&",
            "&#60;",
            "|",
            "a | b\n---|---\n",
            "|---|---|\n",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "> ",
            "* ",
            "- ",
            "1. ",
            "# ",
            "===\n",
            "---\n",
            "*",
            "**",
            "_",
            "a",
            "word ",
            " ",
            "{{",
            "}}",
            "{",
            "\u0000",
            "\u00a0",
            "é",
            "😀",
            "\r\n",
            "=",
            "/>",
            ">",
            "<");

    private final ParsedMarkup markup = new ParsedMarkup();

    static Stream<Random> seeds() {
        return new Random(20261128).longs(40).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void markdown_renders_to_nothing_that_does_anything_and_is_cleaned_once(Random random) {
        for (int text = 0; text < 100; text++) {
            String clean = markup.sanitizedMarkdown(anyText(random));
            Rendered.of(clean).forEach(Rendered::assertHarmless);
            assertThat(markup.sanitizedMarkdown(clean)).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void html_does_nothing_and_is_cleaned_once(Random random) {
        for (int text = 0; text < 100; text++) {
            String clean = markup.sanitizedHtml(anyText(random));
            Rendered.assertHarmless(clean);
            assertThat(markup.sanitizedHtml(clean)).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_section_reaches_into_the_next(Random random) {
        for (int text = 0; text < 50; text++) {
            String markdown = markup.sanitizedMarkdown(anyText(random));
            EmbeddingTest.assertNextIsASection(markup.embeddedMarkdown(markdown));
            Rendered.of(markup.embeddedMarkdown(markdown)).forEach(Rendered::assertHarmless);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_document_loads_nothing_and_does_nothing(Random random) {
        for (int text = 0; text < 50; text++) {
            String any = anyText(random);
            for (String html : List.of(
                    markup.renderedMarkdown(markup.sanitizedMarkdown(any)),
                    markup.renderedMarkdown(any),
                    markup.embeddedHtml(any))) {
                Rendered.assertHarmless(html);
                assertThat(html).doesNotContain("<img", "<h1", "<h2");
            }
        }
    }

    private static String anyText(Random random) {
        return IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(scrap -> SCRAPS.get(random.nextInt(SCRAPS.size())))
                .collect(Collectors.joining());
    }
}
