package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.DeadlineWatch;
import org.junit.jupiter.api.Test;

/** The timeline endpoints of Farm's document. */
final class FarmTimelineTest {

    private final FarmOffice office = new FarmOffice();
    private final String path = "/incidents/" + office.incident();

    @Test
    void a_manual_entry_is_answered_and_in_the_timeline() {
        Reply said = office.jane
                .post(path + "/updates", "{\"message\": \"We have rolled back\"}")
                .isBare(201);

        assertThat(said.json().fieldNames())
                .toIterable()
                .containsExactly("id", "incidentId", "message", "authorId", "previousStatus", "newStatus", "createdAt");
        assertThat(path).endsWith(said.text("incidentId"));
        assertThat(said.text("message")).isEqualTo("We have rolled back");
        assertThat(said.text("authorId")).isEqualTo(office.user("Jane"));
        assertThat(said.at("previousStatus").isNull()).isTrue();
        assertThat(said.at("newStatus").isNull()).isTrue();
        assertThat(office.jane.get(path + "/timeline").at("1")).isEqualTo(said.json());
    }

    @Test
    void the_timeline_is_a_list_of_all_entries_in_the_order_of_time() {
        office.jane.patch(path + "/status", "{\"status\": \"investigating\"}").isBare(200);
        office.jane.post(path + "/updates", "{\"message\": \"one\"}").isBare(201);
        office.natively.post(path + "/acknowledge", "").answers(200);

        Reply timeline = office.jane.get(path + "/timeline").isBare(200);

        assertThat(timeline.json().isArray()).isTrue();
        assertThat(timeline.json()
                        .valueStream()
                        .map(entry -> entry.path("message").asText()))
                .containsExactly(
                        "Incident created",
                        "Status changed from open to investigating",
                        "one",
                        "Acknowledged by Jane",
                        "Assigned to Jane");
    }

    @Test
    void an_admin_writes_for_somebody_else() {
        String casey = office.user("Casey");

        Reply said = office.jane
                .post(path + "/updates", "{\"message\": \"m\", \"authorId\": \"%s\"}".formatted(casey))
                .isBare(201);

        assertThat(said.text("authorId")).isEqualTo(casey);
        assertThat(office.natively.get(path + "/timeline").text("data.items.1.user"))
                .isEqualTo("Jane");
        assertThat(office.natively.get(path + "/timeline").text("data.items.1.details.author"))
                .isEqualTo("casey@example.com");
    }

    @Test
    void nobody_else_does_but_everybody_may_name_themselves() {
        String body = "{\"message\": \"m\", \"authorId\": \"%s\"}";

        assertThat(office.casey
                        .post(path + "/updates", body.formatted(office.user("Jane")))
                        .failsAsInFarm(403)
                        .text("message"))
                .isEqualTo("This takes the role admin.");
        assertThat(office.vera
                        .post(path + "/updates", body.formatted(office.user("Vera")))
                        .isBare(201)
                        .text("authorId"))
                .isEqualTo(office.user("Vera"));
        assertThat(office.jane
                        .post(path + "/updates", body.formatted(FarmOffice.UNKNOWN))
                        .failsAsInFarm(400)
                        .text("message.0"))
                .isEqualTo("authorId unknown: " + FarmOffice.UNKNOWN);
    }

    @Test
    void what_was_not_said_by_anybody_has_no_author() {
        DeadlineWatch deadlines = office.natively.service().engine().deadlines();
        while (deadlines.elapseDue().worthAnother()) {
            // Others' incidents are due as well.
        }

        Reply timeline = office.jane.get(path + "/timeline");
        assertThat(timeline.text("1.message")).startsWith("Nobody is woken");
        assertThat(timeline.at("1.authorId").isNull()).isTrue();
    }

    @Test
    void two_statuses_that_are_one_here_are_told_apart_in_words() {
        String incident = path.substring("/incidents/".length());
        office.movedNatively(incident, "fixing");
        office.natively.post(path + "/status", "{\"status\": \"monitoring\"}").answers(200);

        Reply timeline = office.jane.get(path + "/timeline");
        assertThat(timeline.text("2.message")).isEqualTo("Status changed from fixing to monitoring");
        assertThat(timeline.text("2.previousStatus")).isEqualTo("identified");
        assertThat(timeline.text("2.newStatus")).isEqualTo("identified");
    }

    @Test
    void there_is_no_timeline_of_nothing() {
        office.jane.get("/incidents/" + FarmOffice.UNKNOWN + "/timeline").failsAsInFarm(404);
        office.jane
                .post("/incidents/" + FarmOffice.UNKNOWN + "/updates", "{\"message\": \"m\"}")
                .failsAsInFarm(404);
    }
}
