package dev.tocsin.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.drafting.Markdown.Link;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    static List<Arguments> hostileTexts() {
        return List.of(
                arguments("# Root cause", "\\# Root cause"),
                arguments("down\n\n## Root cause\nnone", "down ## Root cause none"),
                arguments("down\r\n===", "down ==="),
                arguments("=== down", "\\=== down"),
                arguments("--- down", "\\--- down"),
                arguments("- [ ] pay me", "\\- \\[ \\] pay me"),
                arguments("+ pay me", "\\+ pay me"),
                arguments("* pay me", "\\* pay me"),
                arguments("1. pay me", "1\\. pay me"),
                arguments("10) pay me", "10\\) pay me"),
                arguments("09) pay me", "09\\) pay me"),
                arguments("> so they said", "\\> so they said"),
                arguments(": a definition", "\\: a definition"),
                arguments("    rm -rf /", "rm -rf /"),
                arguments("\trm", "rm"),
                arguments("```\nrm\n```", "\\`\\`\\` rm \\`\\`\\`"),
                arguments("~~gone~~", "\\~\\~gone\\~\\~"),
                arguments("**big** __big__ _big_", "\\*\\*big\\*\\* \\_\\_big\\_\\_ \\_big\\_"),
                arguments("[click](javascript:alert(1))", "\\[click\\](javascript:alert(1))"),
                arguments("![x](https://evil.test/x)", "!\\[x\\](https\\://evil.test/x)"),
                arguments("[x]: https://evil.test", "\\[x\\]: https\\://evil.test"),
                arguments("<https://evil.test>", "\\<https\\://evil.test\\>"),
                arguments("see https://evil.test", "see https\\://evil.test"),
                arguments("see WWW.evil.test", "see WWW\\.evil.test"),
                arguments("www.evil.test", "www\\.evil.test"),
                arguments("me@evil.test", "me\\@evil.test"),
                arguments("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
                arguments("<!-- hidden", "\\<!-- hidden"),
                arguments("&lt;script&gt;", "\\&lt;script\\&gt;"),
                arguments("a | b", "a \\| b"),
                arguments("$\\frac$", "\\$\\\\frac\\$"),
                arguments("escaped\\", "escaped\\\\"),
                arguments("\\# twice", "\\\\# twice"),
                arguments("two  \nlines", "two lines"),
                arguments("a\u2028# b\u2029c\u0085d", "a # b c d"),
                arguments("a\u0000b\u001bc", "a b c"),
                arguments("\u202Aa\u202E \u2066b\u2069", "a b"),
                arguments("\u202Etxt.exe\u202C \u2066x\u2069", "txt.exe x"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void what_people_wrote_is_words(String written, String line) {
        assertThat(Markdown.line(written)).isEqualTo(line);
        assertThat(Markdown.sentence("He said {}.", written)).isEqualTo("He said " + line + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checkout is down",
                "error_rate of svc_K7M4Q9TZ2H at 1.5%, 3) and #12 (see below!)",
                "2026-04-18 12:00 UTC: it's \"fine\" - or not?",
                "100",
                "3 of 4. failed",
                ". x",
                ") x",
                "/1. x",
                "1:) x",
                "1/. x",
                "a+b=c; x:y; the 100. of them -- all",
                "ww.example, wwwx",
                "Ünïcödé 🔥 a\u200Db",
                "a\u2029b\u2065c\u206Ad\u202Fe",
                ""
            })
    void what_is_no_markup_is_left_alone(String written) {
        assertThat(Markdown.line(written)).isEqualTo(written.replace('\u2029', ' '));
    }

    static List<Arguments> underscores() {
        return List.of(
                arguments("a_b", "a_b"),
                arguments("_b", "\\_b"),
                arguments("a_", "a\\_"),
                arguments("a__b", "a\\_\\_b"),
                arguments("_", "\\_"),
                arguments("a _b", "a \\_b"),
                arguments("a_ b", "a\\_ b"));
    }

    @ParameterizedTest
    @MethodSource("underscores")
    void an_underscore_inside_a_word_is_no_markup(String written, String line) {
        assertThat(Markdown.line(written)).isEqualTo(line);
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(Markdown.line("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(Markdown.line("x".repeat(501))).isEqualTo("x".repeat(499) + "…");
        assertThat(Markdown.line("x ".repeat(9_000))).isEqualTo("x ".repeat(249) + "x…");
    }

    @Test
    void no_character_is_cut_in_half() {
        assertThat(Markdown.line("x".repeat(498) + "🔥🔥")).isEqualTo("x".repeat(498) + "…");
        assertThat(Markdown.line("x".repeat(497) + "🔥🔥")).isEqualTo("x".repeat(497) + "🔥…");
    }

    @Test
    void plain_text_is_one_line_and_not_escaped() {
        assertThat(Markdown.plain(" # a\n*b*  c\u202E ")).isEqualTo("# a *b* c");
    }

    @Test
    void a_sentence_has_its_parts_in_their_places() {
        assertThat(Markdown.sentence("{} of {}", 3, "*")).isEqualTo("3 of \\*");
        assertThat(Markdown.sentence("none")).isEqualTo("none");
        assertThat(Markdown.sentence("{}, {}.", "{}", "b")).isEqualTo("{}, b.");
    }

    @Test
    void a_link_goes_where_it_says_and_its_text_is_words() {
        URI target = URI.create("https://example.com/a(b)?c=1&lt;=2&d=é");
        assertThat(Markdown.sentence("See {}.", new Link("x](y) [z", target)))
                .isEqualTo("See [x\\](y) \\[z](<https://example.com/a(b)?c=1&amp;lt;=2&amp;d=%C3%A9>).");
    }
}
