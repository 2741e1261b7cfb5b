package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a postmortem said before, and the list of all. */
final class PostmortemVersionsTest {

    private final Client jane = Writings.anOrganization();
    private final String path = Writings.aPostmortem(jane);

    @Test
    void every_edit_is_a_version_with_its_author() {
        jane.patch(path, "{\"summary\": \"other\"}").answers(200);
        Client casey = Writings.somebody(jane, "casey", "responder", "\"*\"");
        casey.patch(path, "{\"summary\": \"third\"}").answers(200);

        Reply versions = jane.get(path + "/versions").answers(200);
        Reply part = jane.get(path + "/versions?limit=1&offset=1").answers(200);

        assertThat(versions.at("data.items").findValuesAsText("version")).containsExactly("3", "2", "1");
        assertThat(versions.text("data.items.0.created_by.name")).isEqualTo("casey");
        assertThat(versions.text("data.items.2.created_by.email")).isEqualTo("jane@example.com");
        assertThat(versions.at("data.total").intValue()).isEqualTo(3);
        assertThat(part.text("data.items.0.version")).isEqualTo("2");
        assertThat(part.at("data.next_offset").intValue()).isEqualTo(2);
        assertThat(jane.get(path).at("data.authors").findValuesAsText("name")).containsExactly("Jane", "casey");
    }

    @Test
    void a_version_says_what_it_said_then() {
        jane.patch(path, "{\"summary\": \"other\", \"impact_html\": \"all\", \"sections\": {\"a\": \"1\"}}")
                .answers(200);

        Reply first = jane.get(path + "/versions/1").answers(200);
        Reply second = jane.get(path + "/versions/2").answers(200);

        assertThat(first.text("data.summary")).isEqualTo("s");
        assertThat(first.text("data.impact.duration")).isEqualTo("d");
        assertThat(first.at("data.version").intValue()).isEqualTo(1);
        assertThat(first.text("data.created_by.name")).isEqualTo("Jane");
        assertThat(second.text("data.summary")).isEqualTo("other");
        assertThat(second.text("data.impact_html")).isEqualTo("all");
        assertThat(second.text("data.sections.a")).isEqualTo("1");
    }

    @Test
    void two_versions_are_compared_line_by_line() {
        jane.patch(path, "{\"summary\": \"s\\nand more\", \"five_whys\": \"why\"}")
                .answers(200);

        Reply compared = jane.get(path + "/compare?from=1&to=2").answers(200);

        assertThat(compared.data().toString()).isEqualTo("""
                {"from":1,"to":2,"differences":[\
                {"field":"summary","lines":[{"change":"kept","text":"s"},{"change":"added","text":"and more"}]},\
                {"field":"five_whys","lines":[{"change":"added","text":"why"}]}]}""");
        assertThat(jane.get(path + "/compare?from=2&to=1").text("data.differences.1.lines.0.change"))
                .isEqualTo("removed");
        assertThat(jane.get(path + "/compare?from=1&to=1").at("data.differences"))
                .isEmpty();
    }

    @Test
    void a_version_that_there_is_not_is_not_found() {
        for (String version : new String[] {"2", "0", "-1", "x", "1.0", "01", "%201", "99999999999"}) {
            jane.get(path + "/versions/" + version).refuses(404, "NOT_FOUND");
        }
        assertThat(jane.get(path + "/versions/2").text("error.message"))
                .isEqualTo("There is no version 2 of PM-2026-001 here.");
        jane.get(path + "/compare?from=1&to=2").refuses(404, "NOT_FOUND");
        jane.get("/postmortems/PM-2026-404/versions/1").refuses(404, "NOT_FOUND");
        jane.get("/postmortems/PM-2026-404/versions").refuses(404, "NOT_FOUND");
        jane.get("/postmortems/PM-2026-404/compare?from=1&to=1").refuses(404, "NOT_FOUND");
    }

    @Test
    void which_versions_are_to_be_compared_has_to_be_said() {
        Reply none = jane.get(path + "/compare");
        assertThat(none.fault("from")).isEqualTo("is required");
        assertThat(none.fault("to")).isEqualTo("is required");
        for (String bad : new String[] {"x", "0", "-1", "1.5", "99999999999", ""}) {
            jane.get(path + "/compare?to=1&from=" + bad).fault("from");
        }
        jane.get(path + "/compare?from=1&to=1&to=1").fault("to");
        jane.get(path + "/versions?limit=0").fault("limit");
        jane.get(path + "/versions?offset=x").fault("offset");
    }

    @Test
    void postmortems_are_listed_newest_first() {
        String published = Writings.aPostmortem(jane);
        jane.post(published + "/publish", "").answers(200);

        Reply all = jane.get("/postmortems").answers(200);

        assertThat(numbers(all)).containsExactly("PM-2026-002", "PM-2026-001");
        assertThat(all.data().fieldNames()).toIterable().containsExactly("items", "total", "has_more", "next_offset");
        assertThat(all.at("data.items.0").fieldNames())
                .toIterable()
                .containsExactly(
                        "postmortem_number",
                        "incident_number",
                        "level",
                        "status",
                        "created_at",
                        "id",
                        "updated_at",
                        "approved_at",
                        "approved_by",
                        "published_at",
                        "published_by");
        assertThat(all.text("data.items.0.published_by.name")).isEqualTo("Jane");
        assertThat(all.text("data.items.1.incident_number")).isEqualTo("INC-2026-001");
    }

    @Test
    void a_list_shows_what_was_asked_for() {
        jane.post(Writings.aPostmortem(jane) + "/publish", "").answers(200);

        assertThat(numbers(jane.get("/postmortems?status=draft"))).containsExactly("PM-2026-001");
        assertThat(numbers(jane.get("/postmortems?status=published&status=approved")))
                .containsExactly("PM-2026-002");
        assertThat(numbers(jane.get("/postmortems?level=basic"))).isEmpty();
        assertThat(numbers(jane.get("/postmortems?level=basic&level=standard"))).hasSize(2);
        assertThat(numbers(jane.get("/postmortems?search=pm-2026-002"))).containsExactly("PM-2026-002");
        assertThat(numbers(jane.get("/postmortems?search=INC-2026-001"))).containsExactly("PM-2026-001");
        assertThat(numbers(jane.get("/postmortems?limit=1&offset=1"))).containsExactly("PM-2026-001");
        assertThat(jane.get("/postmortems?limit=1").at("data.next_offset").intValue())
                .isEqualTo(1);
    }

    private static Iterable<String> numbers(Reply list) {
        return StreamSupport.stream(list.answers(200).at("data.items").spliterator(), false)
                .map(item -> item.path("postmortem_number").asText())
                .toList();
    }

    @Test
    void what_a_list_is_asked_for_in_a_wrong_way_is_named() {
        for (String wrong : new String[] {
            "limit=0",
            "limit=101",
            "limit=x",
            "offset=-1",
            "offset=100001",
            "status=new",
            "status=",
            "level=high",
            "incident_number=",
            "incident_number=x",
            "incident_number=1",
            "incident_number=INC-2026-001&incident_number=x",
            "search=" + "x".repeat(201)
        }) {
            jane.get("/postmortems?" + wrong).fault(wrong.substring(0, wrong.indexOf('=')));
        }
    }
}
