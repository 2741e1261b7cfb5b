package dev.tocsin.adapter.rest.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.webhook.Announcement;
import io.micronaut.core.type.Argument;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** What webhooks are told, with incidents and postmortems as this API shows them. */
@Singleton
public final class WebhookBodies {

    private final JsonMapper json;

    WebhookBodies(JsonMapper json) {
        this.json = json;
    }

    /**
     * The whole of it.
     *
     * @param timestamp when it happened
     */
    @Data
    record Body<T>(String type, Instant timestamp, T data) {}

    /** Of an incident that is gone. */
    @Data
    record Deleted(@Schema(example = "INC-2026-044") String incidentNumber, UUID id) {}

    /** A JSON object without blanks. */
    public String text(Announcement told) {
        return switch (told) {
            case Announcement.OfIncident of -> text(told, IncidentItem.class, IncidentItem.of(of.incident()));
            case Announcement.OfDeletion of ->
                text(
                        told,
                        Deleted.class,
                        new Deleted(of.number().toString(), of.id().value()));
            case Announcement.OfPostmortem of -> text(told, PostmortemItem.class, PostmortemItem.of(of.postmortem()));
        };
    }

    private <T> String text(Announcement told, Class<T> type, T data) {
        Body<T> body = new Body<>(told.event().word(), told.at(), data);
        try {
            return new String(json.writeValueAsBytes(Argument.of(bodyOf(), type), body), UTF_8);
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + type, cannotBeWritten);
        }
    }

    @SuppressWarnings("unchecked") // a class has no type parameters
    private static <T> Class<Body<T>> bodyOf() {
        return (Class<Body<T>>) (Class<?>) Body.class;
    }
}
