package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.live.Message;
import dev.tocsin.adapter.rest.live.Written;
import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.domain.incident.EventType;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The two events that Farm tells over its WebSocket. */
@Singleton
final class FarmVoice {

    /** What can be one of them. */
    static final FeedFilter HEARD =
            new FeedFilter(Optional.empty(), List.of(EventType.CREATED, EventType.STATUS_CHANGED, EventType.REOPENED));

    private static final String NOT_TOLD = "";

    private final JsonMapper json;
    private final Written written = new Written(this::write);

    FarmVoice(JsonMapper json) {
        this.json = json;
    }

    List<Message> messages(FeedPart part) {
        return part.entries().stream()
                .map(entry -> new Message(entry.position(), written.text(entry)))
                .filter(message -> !message.text().equals(NOT_TOLD))
                .toList();
    }

    private String write(FeedEntry entry) {
        return entry.entry().entry().type().equals(EventType.CREATED.name())
                ? event("INCIDENT_CREATED", FarmCreated.of(entry))
                : FarmStatusChanged.of(entry)
                        .map(changed -> event("INCIDENT_STATUS_CHANGED", changed))
                        .orElse(NOT_TOLD);
    }

    private String event(String name, Object data) {
        try {
            return "{\"event\":\"" + name + "\",\"data\":" + json.writeValueAsString(data) + "}";
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + data, cannotBeWritten);
        }
    }
}
