package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.BE_GIVEN;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOTHING;
import static dev.tocsin.adapter.rest.FieldLimitsTest.Must.NOT_BE_CLEARED;

import dev.tocsin.adapter.rest.FieldLimitsTest.Field;
import dev.tocsin.adapter.rest.FieldLimitsTest.Must;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the bodies about who is on call. */
final class ScheduleFields {

    private static final String ROTATION = """
            {"name": "r", "participants": ["jane@example.com"], "starts_on": "2026-04-20", "hand_off": "09:00",
             "length_days": 1, "from": "09:00", "to": "17:00"}""";
    private static final String SCHEDULE =
            "{\"name\": \"N\", \"time_zone\": \"UTC\", \"rotations\": [" + ROTATION + "]}";

    private ScheduleFields() {}

    static List<Field> all() {
        return Stream.of(schedules(), rotations(), exceptions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> schedules() {
        String path = "/schedules/SCHEDULE";
        Values names = Values.line(Schedule.MAX_NAME_LENGTH);
        Values teams = Values.line(Team.MAX_NAME_LENGTH).butGood("\"Platform\"");
        return List.of(
                new Field("POST", "/schedules", SCHEDULE, "name", BE_GIVEN, names),
                new Field("POST", "/schedules", SCHEDULE, "team_name", NOTHING, teams),
                new Field("POST", "/schedules", SCHEDULE, "time_zone", BE_GIVEN, Values.timeZone()),
                new Field("POST", "/schedules", SCHEDULE, "rotations", BE_GIVEN, lists()),
                new Field("PATCH", path, "{}", "name", NOT_BE_CLEARED, names),
                new Field("PATCH", path, "{}", "team_name", NOTHING, teams),
                new Field("PATCH", path, "{}", "time_zone", NOT_BE_CLEARED, Values.timeZone()),
                new Field("PATCH", path, "{}", "rotations", NOT_BE_CLEARED, lists()));
    }

    private static Values lists() {
        return new Values(
                List.of("[" + ROTATION + "]", rotations(Schedule.MAX_ROTATIONS)),
                List.of("5", "true", "{}", "\"x\"", "[]", rotations(Schedule.MAX_ROTATIONS + 1)),
                List.of());
    }

    private static String rotations(int many) {
        return "[" + String.join(",", Collections.nCopies(many, ROTATION)) + "]";
    }

    private static List<Field> rotations() {
        Values people = Values.lists(Rotation.MAX_PARTICIPANTS, "\"jane@example.com\"", "5", "null", "\"x\"", "\"\"")
                .orBad("[]");
        Values weekdays = Values.lists(7, "\"MON\"", "5", "null", "\"Monday\"", "\"mon\"", "\"\"")
                .orBad("[]")
                .orGood("[\"SUN\", \"SAT\"]");
        return List.of(
                rotation("name", BE_GIVEN, Values.line(Rotation.MAX_NAME_LENGTH)),
                rotation("participants", BE_GIVEN, people),
                rotation("starts_on", BE_GIVEN, Values.date()),
                rotation("hand_off", BE_GIVEN, Values.timeOfDay()),
                rotation("length_days", BE_GIVEN, Values.whole(1, 366)),
                rotation("weekdays", NOTHING, weekdays),
                rotation("from", BE_GIVEN, Values.timeOfDay()),
                rotation("to", BE_GIVEN, Values.timeOfDay()));
    }

    private static Field rotation(String name, Must must, Values values) {
        return new Field("POST", "/schedules", SCHEDULE, "rotations[0]." + name, must, values);
    }

    private static List<Field> exceptions() {
        String path = "/schedules/SCHEDULE/unavailability";
        String body = """
                {"email": "jane@example.com", "starts_at": "2026-04-18T10:30:00Z", "ends_at": "2026-04-18T13:30:01Z"}""";
        return List.of(
                new Field("POST", path, body, "email", BE_GIVEN, Values.email()),
                new Field("POST", path, body, "starts_at", BE_GIVEN, Values.time()),
                new Field(
                        "POST",
                        path,
                        body,
                        "ends_at",
                        BE_GIVEN,
                        Values.time().butGood("\"2026-04-18T10:30:00.000001Z\"", "\"9999-12-31T23:59:59Z\"")));
    }
}
