package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Markup;
import dev.tocsin.testkit.PortsUnderTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every {@link Markup} must do; more than that, such as which tags stay, is each one's own. */
public interface MarkupContract extends PortsUnderTest {

    List<String> HARMFUL_HTML = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">look</a>",
            "<a href=\"JaVaScRiPt&colon;alert(1)\">look</a>",
            "<svg/onload=alert(1)>",
            "<iframe src=\"https://example.com\"></iframe>",
            "<p style=\"background:url(javascript:alert(1))\">so</p>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>");

    List<String> HARMFUL_MARKDOWN = List.of(
            "<script>alert(1)</script>",
            "Look: <img src=x onerror=alert(1)>",
            "[look](javascript:alert(1))",
            "[look]( JaVaScRiPt:alert(1) )",
            "[look](<javascript:alert(1)>)",
            "![look](data:text/html,so)",
            "[look][1]\n\n[1]: javascript:alert(1)",
            "<javascript:alert(1)>");

    List<String> HARMLESS = List.of(
            "Plain words, 1. and 2., a * b, \"so\" & so.",
            "# A title\n\n* one\n* two\n\n> quoted\n\n1. first\n\n`code` and **bold**",
            "Why 1... Why 5...");

    @Test
    default void nothing_is_left_in_html_that_does_anything() {
        HARMFUL_HTML.forEach(this::assertHtmlIsCleaned);
    }

    private void assertHtmlIsCleaned(String html) {
        String clean = ports().markup().sanitizedHtml(html);
        assertHarmless(clean);
        assertThat(ports().markup().sanitizedHtml(clean)).isEqualTo(clean);
    }

    @Test
    default void nothing_is_left_in_markdown_that_does_anything() {
        HARMFUL_MARKDOWN.forEach(this::assertMarkdownIsCleaned);
    }

    private void assertMarkdownIsCleaned(String markdown) {
        String clean = ports().markup().sanitizedMarkdown(markdown);
        assertHarmless(clean);
        String folded = clean.toLowerCase(Locale.ROOT);
        assertThat(folded).doesNotContainPattern("\\]\\(\\s*<?\\s*(javascript|data):");
        assertThat(folded).doesNotContainPattern("\\]:\\s*<?\\s*(javascript|data):");
        assertThat(ports().markup().sanitizedMarkdown(clean)).isEqualTo(clean);
    }

    @Test
    default void what_does_nothing_reads_as_it_was_written() {
        assertThat(HARMLESS)
                .allSatisfy(text ->
                        assertThat(ports().markup().sanitizedMarkdown(text)).isEqualTo(text));
    }

    private static void assertHarmless(String clean) {
        assertThat(clean.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<svg", "<iframe")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("<[^>]*javascript");
    }
}
