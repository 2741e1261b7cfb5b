package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the bodies about the catalog, people, their keys, and severities. */
final class CatalogFields {

    private static final int SEVERAL = 50;
    private static final Values SEVERITY = Values.oneOf("SEV0", "SEV4").orBad("\"sev1\"", "\"P1\"");

    private CatalogFields() {}

    static List<Field> all() {
        return Stream.of(catalog(), people(), keys(), settings())
                .flatMap(List::stream)
                .toList();
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
}
