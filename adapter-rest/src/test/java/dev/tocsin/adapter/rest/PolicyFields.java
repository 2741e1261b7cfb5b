package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.oncall.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the bodies about who is woken one after the other. */
final class PolicyFields {

    private static final String TARGET = "{\"type\": \"user\", \"email\": \"jane@example.com\"}";
    private static final String LEVEL = level(TARGET);
    private static final String POLICY = policy(LEVEL);
    private static final Values MINUTES = Values.whole(1, Level.MAX_PATIENCE_MINUTES);
    private static final Values NAMES = Values.line(EscalationPlan.MAX_NAME_LENGTH);
    private static final Values REPEATS = Values.whole(0, EscalationPlan.MAX_REPEAT);
    private static final Values LEVELS = lists(LEVEL, EscalationPlan.MAX_LEVELS);

    private PolicyFields() {}

    static List<Field> all() {
        return Stream.of(policies(), levels(), questions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> policies() {
        String path = "/escalation-policies";
        String one = path + "/POLICY";
        return List.of(
                new Field("POST", path, POLICY, "name", BE_GIVEN, NAMES),
                new Field("POST", path, POLICY, "levels", BE_GIVEN, LEVELS),
                new Field("POST", path, POLICY, "repeat", NOTHING, REPEATS),
                new Field("POST", path, POLICY, "acknowledge_timeout_minutes", NOTHING, MINUTES),
                new Field("PATCH", one, "{}", "name", NOT_BE_CLEARED, NAMES),
                new Field("PATCH", one, "{}", "levels", NOT_BE_CLEARED, LEVELS),
                new Field("PATCH", one, "{}", "repeat", NOT_BE_CLEARED, REPEATS),
                new Field("PATCH", one, "{}", "acknowledge_timeout_minutes", NOTHING, MINUTES));
    }

    private static List<Field> levels() {
        String path = "/escalation-policies";
        String planned = policy(level("{\"type\": \"schedule\"}"));
        Values schedules = Values.line(Schedule.MAX_NAME_LENGTH).butGood("\"Primary\"", "\" PRIMARY \"");
        Values types = Values.oneOf("user").orBad("\"USER\"", "\"team\"");
        String target = "levels[0].targets[0].";
        return List.of(
                new Field("POST", path, POLICY, "levels[0].targets", BE_GIVEN, lists(TARGET, Level.MAX_TARGETS)),
                new Field("POST", path, POLICY, "levels[0].patience_minutes", BE_GIVEN, MINUTES),
                new Field("POST", path, POLICY, target + "type", BE_GIVEN, types),
                new Field("POST", path, POLICY, target + "email", BE_GIVEN, Values.email()),
                new Field("POST", path, planned, target + "schedule", BE_GIVEN, schedules));
    }

    private static List<Field> questions() {
        String simulate = "/escalation-policies/POLICY/simulate";
        String body = "{\"severity\": \"SEV1\"}";
        Values severities = Values.oneOf("SEV0", "SEV4").orBad("\"sev1\"");
        return List.of(
                new Field("POST", simulate, body, "severity", BE_GIVEN, severities),
                new Field("POST", simulate, body, "at", NOTHING, Values.time().orGood("\"9999-12-31T23:59:59Z\"")),
                new Field("PUT", "/settings/catch-all", "{}", "email", BE_GIVEN, Values.email()));
    }

    private static Values lists(String element, int max) {
        return new Values(
                List.of("[" + element + "]", list(element, max)),
                List.of("5", "true", "{}", "\"x\"", "[]", list(element, max + 1)),
                List.of());
    }

    private static String list(String element, int many) {
        return "[" + String.join(",", Collections.nCopies(many, element)) + "]";
    }

    private static String policy(String level) {
        return "{\"name\": \"N\", \"levels\": [" + level + "]}";
    }

    private static String level(String target) {
        return "{\"targets\": [" + target + "], \"patience_minutes\": 5}";
    }
}
