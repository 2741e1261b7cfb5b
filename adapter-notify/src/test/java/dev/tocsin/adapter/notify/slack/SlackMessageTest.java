package dev.tocsin.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.testkit.SettableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What arrives at Slack. */
final class SlackMessageTest {

    private static final String POST = "chat.postMessage";
    private static final String HOSTILE = "<!channel> <@U1> <https://evil.example|click> & *bold*";
    private static final String HARMLESS =
            "&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|click&gt; &amp; *bold*";

    private final SlackStandIn slack = new SlackStandIn();

    @AfterEach
    void stop() {
        slack.close();
    }

    private List<JsonNode> blocks(Pages pages) {
        slack.pager(SettableClock.at(Pages.NOW)).send(pages.page());
        List<JsonNode> blocks = new ArrayList<>();
        slack.sentJson(POST, "blocks").forEach(blocks::add);
        return blocks;
    }

    private static List<String> fields(JsonNode section) {
        List<String> texts = new ArrayList<>();
        section.get("fields").forEach(field -> texts.add(field.get("text").asText()));
        return texts;
    }

    @Test
    void a_page_is_a_headline_a_reason_the_facts_and_a_button() {
        List<JsonNode> blocks = blocks(Pages.anEscalation().takenBy("Sam"));

        assertThat(blocks)
                .extracting(block -> block.get("type").asText())
                .containsExactly("header", "section", "section", "actions");
        assertThat(blocks.get(0).at("/text/text").asText()).isEqualTo("[SEV1] INC-2026-044 Checkout is down");
        assertThat(blocks.get(1).at("/text/text").asText())
                .isEqualTo("The escalation has reached you at level 1. Please acknowledge it now.");
        assertThat(fields(blocks.get(2)))
                .containsExactly(
                        "Incident\nINC-2026-044 Checkout is down",
                        "Severity\nSEV1",
                        "Status\ninvestigating",
                        "Services\nCheckout, Payments",
                        "Since\n2026-04-18 10:00 UTC",
                        "Assigned to\nSam");
        assertThat(blocks.get(3).at("/elements/0/text/text").asText()).isEqualTo("Acknowledge");
        assertThat(blocks.get(3).at("/elements/0/url").asText()).isEqualTo(Pages.LINK);
    }

    @Test
    void what_cannot_be_acknowledged_has_no_button_and_what_was_said_is_quoted() {
        List<JsonNode> blocks =
                blocks(Pages.anEscalation().because(Cause.MANUAL).withoutLink().saying("Please help.\nWe are lost."));

        assertThat(blocks)
                .extracting(block -> block.get("type").asText())
                .containsExactly("header", "section", "section", "section");
        assertThat(blocks.get(2).at("/text/text").asText()).isEqualTo("Please help.\nWe are lost.");
    }

    @Test
    void nothing_that_people_wrote_is_read_as_markup() {
        List<JsonNode> blocks = blocks(Pages.anEscalation()
                .titled(HOSTILE)
                .takenBy(HOSTILE)
                .on(List.of(HOSTILE))
                .saying(HOSTILE));

        assertThat(blocks.get(0).at("/text/text").asText()).endsWith(HARMLESS);
        assertThat(blocks.get(2).at("/text/text").asText()).isEqualTo(HARMLESS);
        assertThat(fields(blocks.get(3)))
                .contains("Incident\nINC-2026-044 " + HARMLESS, "Services\n" + HARMLESS, "Assigned to\n" + HARMLESS);
        assertThat(blocks.stream().flatMap(block -> block.findParents("text").stream()))
                .extracting(text -> text.path("type").asText())
                .doesNotContain("mrkdwn");
        assertThat(slack.sent(POST, "text")).contains(HARMLESS);
        assertThat(slack.sent(POST, "mrkdwn")).isEqualTo("0");
        assertThat(slack.sent(POST, "link_names")).isEqualTo("0");
        assertThat(slack.sent(POST, "unfurl_links")).isEqualTo("0");
    }

    @Test
    void an_action_item_is_not_read_as_markup_either_and_has_no_button() {
        List<JsonNode> blocks = blocks(Pages.aReminder(HOSTILE, true));

        assertThat(blocks)
                .extracting(block -> block.get("type").asText())
                .containsExactly("header", "section", "section", "section");
        assertThat(blocks.get(0).at("/text/text").asText()).isEqualTo("[PM-2026-012] Overdue: " + HARMLESS);
        assertThat(blocks.get(2).at("/text/text").asText()).isEqualTo(HARMLESS);
    }

    @Test
    void nothing_is_longer_than_slack_takes_and_no_character_is_cut_in_two() {
        String long_ = "&😀".repeat(2_000);
        List<JsonNode> blocks = blocks(Pages.anEscalation()
                .titled("&😀".repeat(100))
                .saying(long_)
                .on(Collections.nCopies(50, "&😀".repeat(50))));

        assertThat(blocks.get(0).at("/text/text").asText())
                .hasSizeBetween(140, 150)
                .endsWith("…");
        assertThat(blocks.get(2).at("/text/text").asText())
                .hasSizeBetween(2_990, 3_000)
                .matches("(?:&amp;|😀)+…");
        assertThat(fields(blocks.get(3))).allSatisfy(field -> assertThat(field).hasSizeLessThanOrEqualTo(2_000));
        assertThat(fields(blocks.get(3)).get(3)).hasSizeGreaterThan(1_990).endsWith("…");
    }

    @Test
    void a_text_that_just_fits_is_whole() {
        assertThat(Escaped.within(6, "a&")).isEqualTo("a&amp;");
        assertThat(Escaped.within(5, "a&")).isEqualTo("a…");
        assertThat(Escaped.within(3, "abc")).isEqualTo("abc");
        assertThat(Escaped.within(3, "abcd")).isEqualTo("ab…");
    }

    @Test
    void the_page_goes_by_its_id() {
        blocks(Pages.anEscalation());
        JsonNode metadata = slack.sentJson(POST, "metadata");
        assertThat(metadata.get("event_type").asText()).isEqualTo("tocsin_page");
        assertThat(metadata.at("/event_payload/page_id").asText()).isEqualTo(Pages.ID.toString());
    }
}
