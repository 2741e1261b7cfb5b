package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body, with what it takes and what it doesn't. */
final class FieldLimitsTest {

    /** What holds of a field beside its values. */
    enum Must {
        BE_GIVEN,
        NOT_BE_CLEARED,
        NOTHING
    }

    /**
     * One field of one body.
     *
     * @param body a good one without the field; {@code SERVICE} and {@code N} stand for a service and for a name that nothing has yet
     */
    record Field(String method, String path, String body, String name, Must must, Values values) {
        @Override
        public String toString() {
            return method + " " + path + " " + name;
        }
    }

    private static final int SEVERAL = 50;
    private static final String ID = Values.quoted("019da076-4a00-7000-8000-0000000000ff");
    private static final Values NO_IDS =
            Values.lists(SEVERAL, ID, "5", "null", "\"x\"", "\"\"", "{}").andNoneKnown();
    private static final Values SEVERITY = Values.oneOf("SEV0", "SEV4").orBad("\"sev1\"", "\"P1\"");

    static Stream<Field> fields() {
        return Stream.of(
                        incidents(),
                        amendments(),
                        actions(),
                        alerts(),
                        catalog(),
                        people(),
                        keys(),
                        settings(),
                        ScheduleFields.all(),
                        PolicyFields.all(),
                        PagingFields.all(),
                        PostmortemFields.all(),
                        FollowUpFields.all())
                .flatMap(List::stream);
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

    private static List<Field> catalog() {
        String named = "{\"name\": \"N\"}";
        Values names = Values.line(Team.MAX_NAME_LENGTH);
        Values members = Values.lists(Team.MAX_MEMBERS, "\"jane@example.com\"", "5", "null", "\"x\"", "\"\"");
        Values statuses = Values.oneOf("operational", "degraded_performance", "partial_outage", "major_outage");
        Values service = new Values(List.of("\"SERVICE\""), List.of("5", "\"\"", "\"svc_x\"", "[]"), List.of());
        return List.of(
                new Field("POST", "/services", named, "name", BE_GIVEN, names),
                new Field(
                        "POST",
                        "/services",
                        named,
                        "description",
                        NOTHING,
                        Values.prose(Component.MAX_DESCRIPTION_LENGTH)),
                new Field("POST", "/services", named, "team_name", NOTHING, names.butGood("\"Platform\"")),
                new Field("PATCH", "/services/SERVICE", "{}", "name", NOT_BE_CLEARED, names),
                new Field(
                        "PATCH",
                        "/services/SERVICE",
                        "{}",
                        "description",
                        NOTHING,
                        Values.prose(Component.MAX_DESCRIPTION_LENGTH)),
                new Field("PATCH", "/services/SERVICE", "{}", "team_name", NOTHING, names.butGood("\"Platform\"")),
                new Field("POST", "/teams", named, "name", BE_GIVEN, names),
                new Field("POST", "/teams", named, "members", NOTHING, members),
                new Field("PATCH", "/teams/TEAM", "{}", "name", NOT_BE_CLEARED, names),
                new Field("PATCH", "/teams/TEAM", "{}", "members", NOT_BE_CLEARED, members),
                new Field("POST", "/components", named, "name", BE_GIVEN, Values.line(Component.MAX_NAME_LENGTH)),
                new Field(
                        "POST",
                        "/components",
                        named,
                        "description",
                        NOTHING,
                        Values.prose(Component.MAX_DESCRIPTION_LENGTH)),
                new Field("POST", "/components", named, "status", NOTHING, statuses),
                new Field("POST", "/components", named, "service_key", NOTHING, service),
                new Field(
                        "PATCH",
                        "/components/COMPONENT",
                        "{}",
                        "name",
                        NOT_BE_CLEARED,
                        Values.line(Component.MAX_NAME_LENGTH)),
                new Field(
                        "PATCH",
                        "/components/COMPONENT",
                        "{}",
                        "description",
                        NOTHING,
                        Values.prose(Component.MAX_DESCRIPTION_LENGTH)),
                new Field("PATCH", "/components/COMPONENT", "{}", "status", NOT_BE_CLEARED, statuses),
                new Field("PATCH", "/components/COMPONENT", "{}", "service_key", NOTHING, service),
                new Field("POST", "/environments", named, "name", BE_GIVEN, Values.line(Environment.MAX_NAME_LENGTH)),
                new Field(
                        "PATCH",
                        "/environments/ENVIRONMENT",
                        "{}",
                        "name",
                        NOT_BE_CLEARED,
                        Values.line(Environment.MAX_NAME_LENGTH)));
    }

    private static List<Field> people() {
        String body = "{\"name\": \"n\", \"email\": \"N@example.com\"}";
        String casey = "/users/CASEY";
        Values roles = Values.oneOf("viewer", "responder", "admin").orBad("\"ADMIN\"");
        Values zones = Values.timeZone();
        Values others = Values.email().butGood("\"N@example.org\"");
        return List.of(
                new Field("POST", "/users", body, "name", BE_GIVEN, Values.line(User.MAX_NAME_LENGTH)),
                new Field("POST", "/users", body, "email", BE_GIVEN, others),
                new Field("POST", "/users", body, "role", NOTHING, roles),
                new Field("POST", "/users", body, "slack_id", NOTHING, Values.line(User.MAX_SLACK_ID_LENGTH)),
                new Field("POST", "/users", body, "time_zone", NOTHING, zones),
                new Field("POST", "/users", body, "is_active", NOTHING, Values.bool()),
                new Field("PATCH", casey, "{}", "name", NOT_BE_CLEARED, Values.line(User.MAX_NAME_LENGTH)),
                new Field("PATCH", casey, "{}", "email", NOT_BE_CLEARED, others),
                new Field("PATCH", casey, "{}", "role", NOT_BE_CLEARED, roles),
                new Field("PATCH", casey, "{}", "slack_id", NOTHING, Values.line(User.MAX_SLACK_ID_LENGTH)),
                new Field("PATCH", casey, "{}", "time_zone", NOT_BE_CLEARED, zones),
                new Field("PATCH", casey, "{}", "is_active", NOT_BE_CLEARED, Values.bool()));
    }

    private static List<Field> keys() {
        String body = "{\"name\": \"n\", \"email\": \"jane@example.com\", \"scopes\": [\"*\"]}";
        Values scopes = Values.lists(SEVERAL, "\"incidents:read\"", "5", "null", "\"incidents\"", "\"\"", "\"ALL\"")
                .orBad("[]");
        Values later = Values.time().orBad("\"2026-04-18T12:00:00Z\"").butGood("\"2027-04-18T12:00:00.000001Z\"");
        return List.of(
                new Field("POST", "/api-keys", body, "name", BE_GIVEN, Values.line(ApiKey.MAX_NAME_LENGTH)),
                new Field("POST", "/api-keys", body, "email", BE_GIVEN, Values.email()),
                new Field("POST", "/api-keys", body, "scopes", BE_GIVEN, scopes),
                new Field("POST", "/api-keys", body, "expires_at", NOTHING, later),
                new Field("POST", "/api-keys", body, "prefix", NOTHING, Values.oneOf("sk_live_", "rf_")));
    }

    private static List<Field> settings() {
        String all = """
                {"default_severity": "SEV2", "severities": {
                  "SEV0": {"closure_minutes": 525600}, "SEV1": {}, "SEV2": {}, "SEV3": {}, "SEV4": {}}}""";
        String path = "/settings/severities";
        Values minutes = Values.whole(1, 525_600).orGood("null");
        return List.of(
                new Field("PUT", path, all, "default_severity", BE_GIVEN, SEVERITY),
                new Field(
                        "PUT",
                        path,
                        all,
                        "severities",
                        BE_GIVEN,
                        Values.object(all.substring(all.indexOf("{\n"), all.length() - 1))),
                new Field("PUT", path, all, "severities.SEV3", BE_GIVEN, Values.object("{}")),
                new Field("PUT", path, all, "severities.SEV0.acknowledge_minutes", NOTHING, minutes),
                new Field("PUT", path, all, "severities.SEV1.closure_minutes", NOTHING, minutes));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void takes_what_is_within_its_limits(Field field) {
        Sandbox sandbox = new Sandbox();
        assertThat(sandbox.send(field, field.values().good().getFirst()).status())
                .isIn(200, 201);
        for (String value : field.values().good()) {
            // A second one of that name, or a second move to that status, is refused for what it is and not for how it
            // is written.
            Reply reply = sandbox.send(field, value);
            assertThat(reply.status())
                    .as(sandbox.shown(value) + " -> " + reply.body())
                    .isIn(200, 201, 409);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void names_the_field_for_whatever_else_it_is_given(Field field) {
        Sandbox sandbox = new Sandbox();
        String before = sandbox.everything();
        for (String value : field.values().bad()) {
            assertThat(sandbox.send(field, value).fault(field.name()))
                    .as(sandbox.shown(value))
                    .isNotBlank();
        }
        field.values()
                .badElements()
                .forEach(element -> assertThat(
                                sandbox.send(field, "[" + field.values().element() + "," + element + "]")
                                        .fault(field.name() + "[1]"))
                        .as(element)
                        .isNotBlank());
        assertThat(sandbox.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void may_be_missing_or_empty_as_its_kind_says(Field field) {
        Sandbox sandbox = new Sandbox();
        switch (field.must()) {
            case BE_GIVEN -> {
                sandbox.send(field, null).fault(field.name());
                sandbox.send(field, "null").fault(field.name());
            }
            case NOT_BE_CLEARED -> {
                sandbox.send(field, null).answers(200);
                sandbox.send(field, "null").fault(field.name());
            }
            case NOTHING -> {
                assertThat(sandbox.send(field, null).status()).isIn(200, 201);
                assertThat(new Sandbox().send(field, "null").status()).isIn(200, 201);
            }
        }
    }

    @Test
    void tells_of_all_bad_fields_at_once() {
        Reply reply = Service.shared()
                .organization()
                .post(
                        "/incidents",
                        "{\"title\": \" \", \"severity\": 1, \"service_ids\": [\"x\", null], \"commander\": \"x\"}");

        ObjectNode faults = (ObjectNode) reply.refuses(400, "VALIDATION_ERROR").at("error.details.fields");
        assertThat(faults.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "severity", "service_ids[0]", "service_ids[1]", "commander");
    }
}
