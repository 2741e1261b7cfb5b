package dev.tocsin.adapter.notify.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.tocsin.adapter.notify.Wording;
import dev.tocsin.adapter.notify.Wording.Fact;
import dev.tocsin.application.port.OutgoingPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page in Slack's blocks. All text is plain: what people wrote makes nothing bold, links to nothing and calls nobody.
 *
 * <p>Slack has no key by which it would know a message that comes twice. The page's id goes along as metadata, so that at least others can.
 */
final class SlackMessage {

    static final int HEADER_LIMIT = 150;
    static final int TEXT_LIMIT = 3000;
    static final int FIELD_LIMIT = 2000;

    private SlackMessage() {}

    static ChatPostMessageRequest to(String conversation, OutgoingPage page) {
        Wording wording = Wording.of(page);
        return ChatPostMessageRequest.builder()
                .channel(conversation)
                .text(Escaped.within(TEXT_LIMIT, wording.headline() + ": " + wording.reason()))
                .mrkdwn(false)
                .blocks(blocks(wording, page))
                .metadata(Metadata.builder()
                        .eventType("tocsin_page")
                        .eventPayload(Map.of("page_id", page.id().value().toString()))
                        .build())
                .build();
    }

    private static List<LayoutBlock> blocks(Wording wording, OutgoingPage page) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(HeaderBlock.builder()
                .text(plain(HEADER_LIMIT, wording.headline()))
                .build());
        blocks.add(section(wording.reason() + " " + wording.request()));
        wording.message().ifPresent(message -> blocks.add(section(message)));
        blocks.add(SectionBlock.builder()
                .fields(wording.facts().stream().map(SlackMessage::field).toList())
                .build());
        page.acknowledgeLink().ifPresent(link -> blocks.add(button(link)));
        return blocks;
    }

    private static LayoutBlock section(String text) {
        return SectionBlock.builder().text(plain(TEXT_LIMIT, text)).build();
    }

    private static TextObject field(Fact fact) {
        return plain(FIELD_LIMIT, fact.name() + "\n" + fact.value());
    }

    private static LayoutBlock button(URI link) {
        return ActionsBlock.builder()
                .elements(List.of(ButtonElement.builder()
                        .text(plain(HEADER_LIMIT, Wording.ACKNOWLEDGE))
                        .url(link.toASCIIString())
                        .style("primary")
                        .actionId("acknowledge")
                        .build()))
                .build();
    }

    private static PlainTextObject plain(int limit, String text) {
        return PlainTextObject.builder()
                .text(Escaped.within(limit, text))
                .emoji(false)
                .build();
    }
}
