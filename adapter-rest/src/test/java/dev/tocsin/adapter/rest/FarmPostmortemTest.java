package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The post-mortem endpoints of Farm's document. */
final class FarmPostmortemTest {

    private final FarmOffice office = new FarmOffice();
    private final Client jane = office.jane;
    private final String incident = office.incident();

    private Reply create() {
        return jane.post("/post-mortems", """
                        {
                          "incidentId": "%s",
                          "rootCause": "The connection pool was too small",
                          "contributingFactors": ["No alert on saturation", "A holiday"],
                          "actionItems": [
                            {"title": "Alert on saturation", "assignee": "casey@example.com", "done": false},
                            {"title": "Ask the vendor", "assignee": "The vendor", "done": true},
                            {"title": "Enlarge the pool"}
                          ],
                          "body": "## What happened"
                        }""".formatted(incident));
    }

    @Test
    void creating_answers_the_postmortem() {
        Reply created = create().isBare(201);

        assertThat(created.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "incidentId",
                        "rootCause",
                        "contributingFactors",
                        "actionItems",
                        "body",
                        "approvedBy",
                        "approvedAt",
                        "createdAt",
                        "updatedAt");
        assertThat(created.text("incidentId")).isEqualTo(incident);
        assertThat(created.text("rootCause")).isEqualTo("The connection pool was too small");
        assertThat(created.at("contributingFactors").toString())
                .isEqualTo("[\"No alert on saturation\",\"A holiday\"]");
        assertThat(created.at("actionItems").toString()).isEqualTo("""
                        [{"title":"Alert on saturation","assignee":"casey@example.com","done":false},\
                        {"title":"Ask the vendor","assignee":"The vendor","done":true},\
                        {"title":"Enlarge the pool","assignee":null,"done":false}]""");
        assertThat(created.text("body")).isEqualTo("## What happened");
        assertThat(created.at("approvedBy").isNull()).isTrue();
        assertThat(created.at("approvedAt").isNull()).isTrue();
        assertThat(created.header("Location")).isEqualTo("/farm/api/v1/post-mortems/" + created.text("id"));
    }

    @Test
    void incident_and_root_cause_are_enough_whatever_the_status_of_the_incident() {
        Reply created = jane.post(
                        "/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"A typo\"}".formatted(incident))
                .isBare(201);

        assertThat(created.at("contributingFactors").isEmpty()).isTrue();
        assertThat(created.at("actionItems").isEmpty()).isTrue();
        assertThat(created.at("body").isNull()).isTrue();
    }

    @Test
    void it_is_read_by_its_id_and_by_its_incident() {
        Reply created = create();

        assertThat(jane.get("/post-mortems/" + created.text("id")).isBare(200).body())
                .isEqualTo(created.body());
        assertThat(jane.get("/post-mortems/by-incident/" + incident).isBare(200).body())
                .isEqualTo(created.body());
    }

    @Test
    void an_incident_has_at_most_one() {
        create().isBare(201);

        assertThat(create().failsAsInFarm(409).text("error")).isEqualTo("Conflict");
    }

    @Test
    void there_is_none_of_nothing() {
        jane.get("/post-mortems/" + FarmOffice.UNKNOWN).failsAsInFarm(404);
        jane.get("/post-mortems/by-incident/" + incident).failsAsInFarm(404);
        jane.get("/post-mortems/by-incident/nothing").failsAsInFarm(404);
        jane.patch("/post-mortems/" + FarmOffice.UNKNOWN, "{\"body\": \"b\"}").failsAsInFarm(404);
        jane.patch("/post-mortems/" + FarmOffice.UNKNOWN + "/approve", "").failsAsInFarm(404);
        jane.post("/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(FarmOffice.UNKNOWN))
                .failsAsInFarm(404);
    }

    @Test
    void it_is_the_one_that_the_native_api_shows() {
        create().isBare(201);

        Reply natively =
                office.natively.get("/incidents/" + incident + "/postmortem").answers(200);
        assertThat(natively.text("data.root_cause")).isEqualTo("The connection pool was too small");
        assertThat(natively.text("data.contributing_factors")).isEqualTo("No alert on saturation\nA holiday");
        assertThat(natively.text("data.action_items.0.owner_email")).isEqualTo("casey@example.com");
        assertThat(natively.text("data.action_items.1.owner_name")).isEqualTo("The vendor");
        assertThat(natively.text("data.action_items.1.status")).isEqualTo("completed");
        assertThat(natively.text("data.status")).isEqualTo("draft");
    }

    @Test
    void a_partial_update_keeps_what_it_does_not_name() {
        String path = "/post-mortems/" + create().text("id");

        Reply updated = jane.patch(path, "{\"rootCause\": \"The pool\", \"contributingFactors\": [], \"body\": null}")
                .isBare(200);

        assertThat(updated.text("rootCause")).isEqualTo("The pool");
        assertThat(updated.at("contributingFactors").isEmpty()).isTrue();
        assertThat(updated.at("body").isNull()).isTrue();
        assertThat(updated.at("actionItems").size()).isEqualTo(3);
    }

    @Test
    void an_action_item_of_the_same_title_stays_what_it_is_elsewhere() {
        String path = "/post-mortems/" + create().text("id");
        String item =
                office.natively.get("/incidents/" + incident + "/postmortem").text("data.action_items.0.id");
        office.natively
                .patch(
                        "/action-items/" + item,
                        "{\"due_date\": \"2026-05-01\", \"status\": \"in_progress\", \"category\": \"monitoring\"}")
                .answers(200);

        Reply updated = jane.patch(path, """
                        {"actionItems": [{"title": "New"}, {"title": "Alert on saturation", "done": false}]}""").isBare(200);

        assertThat(updated.at("actionItems").toString()).isEqualTo("""
                        [{"title":"New","assignee":null,"done":false},\
                        {"title":"Alert on saturation","assignee":"casey@example.com","done":false}]""");
        Reply kept = office.natively.get("/action-items/" + item).answers(200);
        assertThat(kept.text("data.due_date")).isEqualTo("2026-05-01");
        assertThat(kept.text("data.status")).isEqualTo("in_progress");
        assertThat(kept.text("data.category")).isEqualTo("monitoring");
        jane.patch(path, "{\"actionItems\": [{\"title\": \"Alert on saturation\", \"done\": true}]}")
                .isBare(200);
        assertThat(office.natively.get("/action-items/" + item).text("data.status"))
                .isEqualTo("completed");
    }

    @Test
    void approving_says_who_and_when_and_a_change_clears_it() {
        String path = "/post-mortems/" + create().text("id");

        Reply approved = jane.patch(path + "/approve", "").isBare(200);

        assertThat(approved.text("approvedBy")).isEqualTo(office.user("Jane"));
        assertThat(approved.text("approvedAt")).isEqualTo(approved.text("updatedAt"));
        assertThat(jane.get(path).json()).isEqualTo(approved.json());
        assertThat(jane.patch(path + "/approve", "{}").isBare(200).json()).isEqualTo(approved.json());
        Reply changed = jane.patch(path, "{\"rootCause\": \"Another\"}").isBare(200);
        assertThat(changed.at("approvedBy").isNull()).isTrue();
        assertThat(changed.at("approvedAt").isNull()).isTrue();
    }

    @Test
    void the_level_is_asked_for_where_it_is_published_and_not_here() {
        office.moved(incident, "resolved").isBare(200);
        String number = office.natively
                .post("/incidents/" + incident + "/postmortem/generate", "")
                .answers(200)
                .text("data.postmortem_number");
        office.natively.post("/postmortems/" + number + "/approve", "").refuses(400, "POSTMORTEM_INCOMPLETE");
        String id = jane.get("/post-mortems/by-incident/" + incident).text("id");

        assertThat(jane.patch("/post-mortems/" + id + "/approve", "")
                        .isBare(200)
                        .text("approvedBy"))
                .isEqualTo(office.user("Jane"));
        office.natively.post("/postmortems/" + number + "/publish", "").refuses(400, "POSTMORTEM_INCOMPLETE");
    }

    @Test
    void a_draft_is_for_admins_and_a_published_one_for_everybody() {
        String path = "/post-mortems/" + create().text("id");
        office.casey.get(path).failsAsInFarm(404);
        office.vera.get("/post-mortems/by-incident/" + incident).failsAsInFarm(404);
        String number =
                office.natively.get("/incidents/" + incident + "/postmortem").text("data.postmortem_number");
        office.natively.post("/postmortems/" + number + "/publish", "").answers(200);

        office.casey.get(path).isBare(200);
        office.vera.get("/post-mortems/by-incident/" + incident).isBare(200);
        jane.patch(path, "{\"rootCause\": \"Another\"}").failsAsInFarm(409);
    }
}
