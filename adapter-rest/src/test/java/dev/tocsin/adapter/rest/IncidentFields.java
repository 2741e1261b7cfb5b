package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Title;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the bodies about incidents and their alerts. */
final class IncidentFields {

    private static final int SEVERAL = 50;
    private static final String ID = Values.quoted("019da076-4a00-7000-8000-0000000000ff");
    private static final Values NO_IDS =
            Values.lists(SEVERAL, ID, "5", "null", "\"x\"", "\"\"", "{}").andNoneKnown();
    private static final Values SEVERITY = Values.oneOf("SEV0", "SEV4").orBad("\"sev1\"", "\"P1\"");

    private IncidentFields() {}

    static List<Field> all() {
        return Stream.of(incidents(), amendments(), actions(), componentStatuses(), alerts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> incidents() {
        String body = "{\"title\": \"t\", \"service_ids\": [\"SERVICE\"]}";
        return List.of(
                new Field("POST", "/incidents", body, "title", BE_GIVEN, Values.line(Title.MAX_LENGTH)),
                new Field("POST", "/incidents", body, "description", NOTHING, Values.prose(Description.MAX_LENGTH)),
                new Field("POST", "/incidents", body, "severity", NOTHING, SEVERITY),
                new Field("POST", "/incidents", body, "service_ids", BE_GIVEN, services()),
                new Field("POST", "/incidents", body, "component_ids", NOTHING, NO_IDS),
                new Field("POST", "/incidents", body, "environment_ids", NOTHING, NO_IDS),
                new Field("POST", "/incidents", body, "commander", NOTHING, Values.email()));
    }

    private static Values services() {
        return Values.lists(SEVERAL, "\"SERVICE\"", "5", "null", "\"svc_x\"", "\"\"", "{}", "\"svc_0000000000\"")
                .orBad("[]");
    }

    private static List<Field> amendments() {
        String path = "/incidents/INCIDENT";
        return List.of(
                new Field("PATCH", path, "{}", "title", NOT_BE_CLEARED, Values.line(Title.MAX_LENGTH)),
                new Field("PATCH", path, "{}", "description", NOTHING, Values.prose(Description.MAX_LENGTH)),
                new Field("PATCH", path, "{}", "severity", NOT_BE_CLEARED, SEVERITY),
                new Field("PATCH", path, "{}", "assigned_to", NOTHING, Values.email()),
                new Field("PATCH", path, "{}", "commander", NOTHING, Values.email()),
                new Field("PATCH", path, "{}", "component_ids", NOT_BE_CLEARED, NO_IDS),
                new Field("PATCH", path, "{}", "environment_ids", NOT_BE_CLEARED, NO_IDS),
                new Field(
                        "PATCH",
                        path,
                        "{}",
                        "slack_thread",
                        NOTHING,
                        Values.object("{\"channel\":\"C\",\"ts\":\"1.2\"}")),
                new Field(
                        "PATCH",
                        path,
                        "{\"slack_thread\":{\"ts\":\"1\"}}",
                        "slack_thread.channel",
                        BE_GIVEN,
                        Values.line(64)),
                new Field(
                        "PATCH",
                        path,
                        "{\"slack_thread\":{\"channel\":\"C\"}}",
                        "slack_thread.ts",
                        BE_GIVEN,
                        Values.line(64)));
    }

    private static List<Field> actions() {
        String status = "/incidents/INCIDENT/status";
        Values statuses = Values.oneOf("investigating").orBad("\"Resolved\"", "\"open\"");
        return List.of(
                new Field("POST", status, "{}", "status", BE_GIVEN, statuses),
                new Field(
                        "POST",
                        status,
                        "{\"status\": \"fixing\"}",
                        "comment",
                        NOTHING,
                        Values.prose(Comment.MAX_REASON_LENGTH)),
                new Field(
                        "POST",
                        "/incidents/INCIDENT/events",
                        "{}",
                        "comment",
                        BE_GIVEN,
                        Values.prose(Comment.MAX_LENGTH)));
    }

    private static List<Field> componentStatuses() {
        String path = "/incidents/INCIDENT/component-statuses";
        String list = "[{\"component_id\": \"COMPONENT\", \"status\": \"operational\"}]";
        String body = "{\"component_statuses\": %s}".formatted(list);
        Values lists = new Values(List.of(list), List.of("5", "true", "{}", "\"x\"", "[]"), List.of());
        Values ids = new Values(List.of("\"COMPONENT\""), List.of("5", "true", "[]", "{}", "\"\"", "\"x\""), List.of());
        Values statuses = Values.oneOf("operational", "degraded_performance", "partial_outage", "major_outage");
        return List.of(
                new Field("POST", path, body, "component_statuses", BE_GIVEN, lists),
                new Field("POST", path, body, "component_statuses[0].component_id", BE_GIVEN, ids),
                new Field("POST", path, body, "component_statuses[0].status", BE_GIVEN, statuses));
    }

    private static List<Field> alerts() {
        String path = "/incidents/INCIDENT/alerts";
        String body = "{\"source\": \"s\", \"key\": \"N\", \"title\": \"t\"}";
        return List.of(
                new Field("POST", path, body, "source", BE_GIVEN, Values.line(Alert.MAX_SOURCE_LENGTH)),
                new Field("POST", path, body, "key", BE_GIVEN, Values.line(Alert.MAX_KEY_LENGTH)),
                new Field("POST", path, body, "title", BE_GIVEN, Values.line(Title.MAX_LENGTH)),
                new Field("POST", path, body, "url", NOTHING, Values.web()),
                new Field("POST", path, body, "fired_at", NOTHING, Values.time()),
                new Field(
                        "POST",
                        path,
                        body,
                        "resolved_at",
                        NOTHING,
                        Values.time().butGood("\"2026-04-18T12:00:00Z\"")));
    }
}
