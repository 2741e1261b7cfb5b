package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.util.List;

/** The fields of the bodies about webhooks. */
final class WebhookFields {

    private static final int SEVERAL = 50;
    private static final String START = "https://hooks.example.com/";

    private WebhookFields() {}

    static List<Field> all() {
        String body = "{\"url\": \"https://hooks.example.com/tocsin\"}";
        Values events = Values.lists(
                SEVERAL, "\"incident.created\"", "5", "null", "\"incident.exploded\"", "\"\"", "\"INCIDENT_CREATED\"");
        Values description = Values.prose(Webhook.MAX_DESCRIPTION_LENGTH);
        return List.of(
                new Field("POST", "/webhooks", body, "url", BE_GIVEN, urls()),
                new Field("POST", "/webhooks", body, "events", NOTHING, events.orGood("[]")),
                new Field("POST", "/webhooks", body, "description", NOTHING, description),
                new Field("POST", "/webhooks", body, "enabled", NOTHING, Values.bool()),
                new Field("PATCH", "/webhooks/HOOK", "{}", "url", NOT_BE_CLEARED, urls()),
                new Field("PATCH", "/webhooks/HOOK", "{}", "events", NOTHING, events.orGood("[]")),
                new Field("PATCH", "/webhooks/HOOK", "{}", "description", NOTHING, description),
                new Field("PATCH", "/webhooks/HOOK", "{}", "enabled", NOT_BE_CLEARED, Values.bool()));
    }

    private static Values urls() {
        String longest = START + "x".repeat(WebhookUrl.MAX_LENGTH - START.length());
        return new Values(
                        List.of(
                                "\"https://hooks.example.com/tocsin?team=a%20b\"",
                                "\"http://hooks.example.com:8080\"", Values.quoted(longest)),
                        List.of("5", "true", "[]", "{}"),
                        List.of())
                .orBad("\"\"", "\"hooks.example.com\"", "\"ftp://hooks.example.com/\"", "\"https:///x\"", "\"a b\"")
                .orBad("\"https://jane:x@hooks.example.com/\"", "\"https://hooks.example.com/#x\"")
                .orBad("\"https://hooks.example.com:70000/\"", "\"https://hooks.example.com/\\u0000\"")
                .orBad(Values.quoted(longest + "x"));
    }
}
