package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.Plans.DAILY;
import static dev.tocsin.adapter.rest.Plans.TURNS;
import static dev.tocsin.adapter.rest.Plans.named;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning who is on call. */
final class ScheduleTest {

    private final Client jane = Plans.anOrganization();

    private String aSchedule() {
        return Plans.aSchedule(jane, "Primary");
    }

    @Test
    void a_schedule_is_answered_as_it_was_planned() {
        String weekends = "{\"name\": \"Weekends\", " + TURNS
                + ", \"length_hours\": 12, \"weekdays\": [\"SUN\", \"SAT\"], \"from\": \"22:30\", \"to\": \"06:00\"}";

        Reply added = jane.post("/schedules", named("Primary", DAILY, weekends)).answers(201);

        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.header("Location")).isEqualTo("/api/v1/schedules/" + added.text("data.id"));
        assertThat(added.text("data.team_name")).isEqualTo("Platform");
        assertThat(added.text("data.time_zone")).isEqualTo("UTC");
        assertThat(added.text("data.updated_at")).isEqualTo(added.text("data.created_at"));
        assertThat(added.at("data.rotations.0").toString()).isEqualTo("""
                {"name":"Days","participants":["jane@example.com","casey@example.com"],"starts_on":"2026-04-18",\
                "hand_off":"09:00","length_days":1,"length_hours":null,"weekdays":null,"from":null,"to":null}""");
        assertThat(added.at("data.rotations.1").toString()).isEqualTo("""
                {"name":"Weekends","participants":["jane@example.com","casey@example.com"],"starts_on":"2026-04-18",\
                "hand_off":"09:00","length_days":null,"length_hours":12,"weekdays":["SAT","SUN"],"from":"22:30","to":"06:00"}""");
        assertThat(jane.get(added.header("Location")).answers(200).data()).isEqualTo(added.data());
        assertThat(jane.get("/schedules?search=PRIM").at("data.items.0")).isEqualTo(added.data());
    }

    @Test
    void weekdays_alone_are_whole_days_and_times_alone_are_on_all_days() {
        String days = "{\"name\": \"Days\", " + TURNS + ", \"length_days\": 1, \"weekdays\": [\"MON\"]}";
        String times =
                "{\"name\": \"Times\", " + TURNS + ", \"length_days\": 1, \"from\": \"09:00\", \"to\": \"17:00\"}";

        Reply added = jane.post("/schedules", named("Primary", days, times)).answers(201);

        assertThat(added.text("data.rotations.0.from")).isEqualTo("00:00");
        assertThat(added.text("data.rotations.0.to")).isEqualTo("00:00");
        assertThat(added.at("data.rotations.1.weekdays")).hasSize(7);
    }

    @Test
    void a_patch_changes_what_it_names_and_what_was_read_can_be_sent_back() {
        String path = aSchedule();
        String team = "{\"name\": \"Core\", \"team_name\": null, \"time_zone\": \"Asia/Tokyo\"}";

        Reply changed = jane.patch(path, team, "If-Match", "\"1\"").answers(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("data.name")).isEqualTo("Core");
        assertThat(changed.at("data.team_name").isNull()).isTrue();
        assertThat(changed.at("data.rotations")).hasSize(1);
        assertThat(jane.patch(path, changed.data().toString()).answers(200).header("ETag"))
                .isEqualTo("\"2\"");
        jane.patch(path, "{\"name\": \"x\"}", "If-Match", "\"1\"").refuses(409, "STALE");
        jane.delete(path, "If-Match", "\"1\"").refuses(409, "STALE");
        assertThat(jane.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        jane.get(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void a_name_is_had_once() {
        String path = aSchedule();
        jane.post("/schedules", named("PRIMARY", DAILY)).refuses(409, "ALREADY_EXISTS");
        jane.post("/schedules", named("Other", DAILY)).answers(201);
        jane.patch(path, "{\"name\": \"other\"}").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void all_that_is_wrong_with_a_schedule_is_told_at_once() {
        String both = "{\"name\": \"a\", " + TURNS + ", \"length_days\": 1, \"length_hours\": 12, \"from\": \"09:00\"}";
        String neither = "{\"participants\": [\"x\"], \"starts_on\": \"18.4.2026\", \"hand_off\": \"9\","
                + " \"weekdays\": [\"MON\", \"Tuesday\"], \"to\": \"17:00\"}";

        Reply refused = jane.post(
                        "/schedules",
                        "{\"name\": \" \", \"time_zone\": \"Mars/Olympus\", \"rotations\": [5, %s, %s]}"
                                .formatted(both, neither))
                .refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "name",
                        "time_zone",
                        "rotations[0]",
                        "rotations[1].length_hours",
                        "rotations[1].to",
                        "rotations[2].name",
                        "rotations[2].participants[0]",
                        "rotations[2].starts_on",
                        "rotations[2].hand_off",
                        "rotations[2].length_days",
                        "rotations[2].weekdays[1]",
                        "rotations[2].from");
        assertThat(jane.get("/schedules").at("data.total").intValue()).isZero();
    }

    @Test
    void whom_nobody_knows_is_named_with_their_place() {
        String unknown = DAILY.replace("casey@", "nobody@");

        Reply refused = jane.post("/schedules", named("Primary", DAILY, unknown).replace("platform", "nowhere"));

        assertThat(refused.fault("rotations[1].participants")).isEqualTo("unknown: nobody@example.com");
        assertThat(refused.fault("team_name")).isEqualTo("no team has this name");
        jane.patch(aSchedule(), "{\"rotations\": [%s]}".formatted(unknown)).fault("rotations[0].participants");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "8784, true", "0, false", "8785, false", "1.5, false"})
    void a_turn_of_hours_lasts_a_year_at_most(String hours, boolean taken) {
        Reply reply = jane.post("/schedules", named("P", DAILY.replace("days\": 1}", "hours\": " + hours + "}")));

        if (taken) {
            reply.answers(201);
        } else {
            reply.fault("rotations[0].length_hours");
        }
    }
}
