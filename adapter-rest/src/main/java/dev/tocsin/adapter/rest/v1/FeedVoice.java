package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.live.Message;
import dev.tocsin.adapter.rest.live.Written;
import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedPart;
import io.micronaut.core.type.Argument;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Events as the native API shows them. */
@Singleton
final class FeedVoice {

    private final JsonMapper json;
    private final Argument<FeedItem> type = Argument.of(FeedItem.class);
    private final Written written = new Written(this::write);

    FeedVoice(JsonMapper json) {
        this.json = json.createSpecific(type);
    }

    /** One message for each. */
    List<Message> entries(FeedPart part) {
        return part.entries().stream()
                .map(entry -> new Message(entry.position(), written.text(entry)))
                .toList();
    }

    /** One message for all of them, as {@code GET /events} answers it. */
    List<Message> parts(FeedPart part) {
        if (part.entries().isEmpty()) {
            return List.of();
        }
        String items = part.entries().stream().map(written::text).collect(Collectors.joining(","));
        String text =
                "{\"items\":[" + items + "],\"next_after\":" + part.next() + ",\"has_more\":" + part.hasMore() + "}";
        return List.of(new Message(part.next(), text));
    }

    private String write(FeedEntry entry) {
        try {
            return json.writeValueAsString(type, FeedItem.of(entry));
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + entry.position(), cannotBeWritten);
        }
    }
}
