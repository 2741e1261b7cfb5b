package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tocsin.application.port.Markup;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link Markup} must do; more than that, such as which tags stay, is each one's own. */
public interface MarkupContract {

    Duration SECONDS = Duration.ofSeconds(10);

    /** The one that is held against this. */
    Markup markup();

    @Test
    default void nothing_is_left_in_html_that_does_anything() {
        HostileMarkup.HTML.forEach(html -> assertIsCleanedOnce(markup()::sanitizedHtml, html));
    }

    @Test
    default void nothing_is_left_in_markdown_that_does_anything() {
        HostileMarkup.MARKDOWN.forEach(markdown -> {
            assertIsCleanedOnce(markup()::sanitizedMarkdown, markdown);
            assertThat(markup().sanitizedMarkdown(markdown)).doesNotContainPattern(HostileMarkup.LINKED);
        });
    }

    @Test
    default void html_in_markdown_does_no_more_than_html_alone() {
        HostileMarkup.HTML.forEach(html -> assertIsCleanedOnce(markup()::sanitizedMarkdown, html));
    }

    private static void assertIsCleanedOnce(UnaryOperator<String> cleaning, String text) {
        String clean = cleaning.apply(text);
        assertHarmless(clean, text);
        assertThat(cleaning.apply(clean)).isEqualTo(clean);
    }

    @Test
    default void what_does_nothing_reads_as_it_was_written() {
        HostileMarkup.HARMLESS_MARKDOWN.forEach(
                text -> assertThat(markup().sanitizedMarkdown(text)).isEqualTo(text));
    }

    @Test
    default void the_words_in_html_stay() {
        assertThat(markup().sanitizedHtml("<p>Disk <b>full</b> at 5 &lt; 6</p>"))
                .containsSubsequence("Disk", "full", "at 5");
    }

    @Test
    default void a_mebibyte_is_cleaned_in_seconds_whatever_it_is() {
        HostileMarkup.endless(1 << 20).forEach(this::assertIsCleanedQuickly);
    }

    @Test
    default void as_much_as_is_kept_at_most_is_cleaned_in_seconds_whatever_it_is() {
        HostileMarkup.endless(100_000).forEach(this::assertIsCleanedQuickly);
    }

    private void assertIsCleanedQuickly(String text) {
        String front = text.substring(0, 40);
        assertHarmless(assertTimeout(SECONDS, () -> markup().sanitizedHtml(text), front), front);
        assertHarmless(assertTimeout(SECONDS, () -> markup().sanitizedMarkdown(text), front), front);
    }

    private static void assertHarmless(String clean, String text) {
        assertThat(HostileMarkup.ACTIVE.matcher(clean).find())
                .as("whether anything is active of: %s", text)
                .isFalse();
    }
}
