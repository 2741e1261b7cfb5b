package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The incident endpoints of the document that Farm's clients were written against, one by one. */
final class FarmExamplesTest {

    private final FarmOffice office = new FarmOffice();
    private final Client jane = office.jane;

    private Reply create() {
        return jane.post("/incidents", """
                        {
                          "title": "Checkout is down",
                          "severity": "P1",
                          "description": "No order can be paid",
                          "commanderUserId": "%s",
                          "affectedComponentIds": ["%s"],
                          "affectedEnvironmentIds": ["%s"]
                        }""".formatted(office.user("Casey"), office.component, office.environment))
                .isBare(201);
    }

    @Test
    void creating_answers_the_incident() {
        Reply created = create();

        assertThat(created.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "description",
                        "severity",
                        "status",
                        "commanderUserId",
                        "organizationId",
                        "affectedComponents",
                        "affectedEnvironments",
                        "updates",
                        "createdAt",
                        "updatedAt",
                        "resolvedAt");
        assertThat(created.text("title")).isEqualTo("Checkout is down");
        assertThat(created.text("description")).isEqualTo("No order can be paid");
        assertThat(created.text("severity")).isEqualTo("P1");
        assertThat(created.text("status")).isEqualTo("open");
        assertThat(created.text("commanderUserId")).isEqualTo(office.user("Casey"));
        assertThat(created.text("organizationId")).isNotBlank();
        assertThat(created.at("affectedComponents").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Payments\",\"status\":\"partial_outage\"}]"
                        .formatted(office.component));
        assertThat(created.at("affectedEnvironments").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"production\"}]".formatted(office.environment));
        assertThat(created.at("updates").size()).isEqualTo(1);
        assertThat(created.at("resolvedAt").isNull()).isTrue();
        assertThat(created.header("Location")).isEqualTo("/farm/api/v1/incidents/" + created.text("id"));
    }

    @Test
    void title_and_severity_are_enough() {
        Reply created = office.opened("P3");

        assertThat(created.at("description").isNull()).isTrue();
        assertThat(created.at("commanderUserId").isNull()).isTrue();
        assertThat(created.at("affectedComponents").isEmpty()).isTrue();
        assertThat(created.at("affectedEnvironments").isEmpty()).isTrue();
    }

    @Test
    void getting_answers_what_creating_did_with_all_relations() {
        Reply created = create();

        Reply incident = jane.get("/incidents/" + created.text("id")).isBare(200);

        assertThat(incident.json()).isEqualTo(created.json());
        assertThat(incident.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void listing_is_paginated() {
        Reply created = create();

        Reply list = jane.get("/incidents").isBare(200);

        assertThat(list.json().fieldNames()).toIterable().containsExactly("data", "total", "skip", "take");
        assertThat(list.at("total").intValue()).isEqualTo(1);
        assertThat(list.at("skip").intValue()).isZero();
        assertThat(list.at("take").intValue()).isEqualTo(20);
        assertThat(list.at("data.0")).isEqualTo(created.json());
    }

    @Test
    void a_partial_update_changes_what_it_names() {
        String path = "/incidents/" + create().text("id");

        Reply updated = jane.patch(path, "{\"title\": \"Basket is down\", \"severity\": \"P2\"}")
                .isBare(200);

        assertThat(updated.text("title")).isEqualTo("Basket is down");
        assertThat(updated.text("severity")).isEqualTo("P2");
        assertThat(updated.text("description")).isEqualTo("No order can be paid");
        assertThat(updated.at("affectedComponents").size()).isEqualTo(1);
        assertThat(jane.get(path).isBare(200).json()).isEqualTo(updated.json());
    }

    @Test
    void a_list_replaces_the_list_and_null_empties_a_field() {
        String path = "/incidents/" + create().text("id");
        String other = office.component("Basket");

        Reply updated = jane.patch(path, """
                        {"affectedComponentIds": ["%s"], "affectedEnvironmentIds": [], "description": null,
                         "commanderUserId": null}""".formatted(other)).isBare(200);

        assertThat(updated.text("affectedComponents.0.name")).isEqualTo("Basket");
        assertThat(updated.at("affectedComponents").size()).isEqualTo(1);
        assertThat(updated.at("affectedEnvironments").isEmpty()).isTrue();
        assertThat(updated.at("description").isNull()).isTrue();
        assertThat(updated.at("commanderUserId").isNull()).isTrue();
    }

    @Test
    void changing_the_status_answers_the_incident_and_writes_an_entry() {
        String path = "/incidents/" + create().text("id");

        Reply moved = jane.patch(path + "/status", "{\"status\": \"identified\", \"message\": \"It is the pool\"}")
                .isBare(200);

        assertThat(moved.text("status")).isEqualTo("identified");
        assertThat(moved.text("updates.1.message")).isEqualTo("It is the pool");
        assertThat(moved.text("updates.1.previousStatus")).isEqualTo("open");
        assertThat(moved.text("updates.1.newStatus")).isEqualTo("identified");
    }

    @Test
    void resolving_says_when() {
        String path = "/incidents/" + create().text("id");

        Reply resolved =
                jane.patch(path + "/status", "{\"status\": \"resolved\"}").isBare(200);

        assertThat(resolved.text("resolvedAt")).isEqualTo(resolved.text("updatedAt"));
        assertThat(jane.get(path).text("resolvedAt")).isEqualTo(resolved.text("resolvedAt"));
    }

    @Test
    void a_deleted_incident_is_gone() {
        String path = "/incidents/" + create().text("id");

        Reply deleted = jane.delete(path);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(deleted.header("X-Request-Id")).isNotBlank();
        jane.get(path).failsAsInFarm(404);
        jane.delete(path).failsAsInFarm(404);
        assertThat(jane.get("/incidents").at("total").intValue()).isZero();
    }

    @Test
    void what_there_is_to_be_named_is_listed() {
        Reply components = jane.get("/components?skip=0&take=1").isBare(200);
        assertThat(components.at("data").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Payments\",\"status\":\"partial_outage\"}]"
                        .formatted(office.component));
        assertThat(jane.get("/environments").isBare(200).at("data").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"production\"}]".formatted(office.environment));
        Reply users = jane.get("/users?take=2&skip=1").isBare(200);
        assertThat(users.at("total").intValue()).isEqualTo(3);
        assertThat(users.at("data").size()).isEqualTo(2);
        assertThat(users.at("data.0").fieldNames()).toIterable().containsExactly("id", "name", "email", "role");
    }
}
