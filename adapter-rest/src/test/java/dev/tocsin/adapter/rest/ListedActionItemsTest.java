package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Action items as a postmortem lists them: whoever sends the list replaces it. */
final class ListedActionItemsTest {

    private final Client jane = Writings.anOrganization();

    @Test
    void action_items_take_the_words_of_others_and_keep_their_ids() {
        String path = Writings.aPostmortem(jane);
        Reply first = jane.patch(path, """
                        {"action_items": [{"text": "a", "status": "open"}, {"text": "b", "status": "in_progress"},
                         {"text": "c", "status": "done", "owner_email": "OWNER@example.com"}, {"text": "d"}]}""").answers(200);
        assertThat(first.at("data.action_items").findValuesAsText("status"))
                .containsExactly("pending", "in_progress", "completed", "pending");
        assertThat(first.text("data.action_items.2.owner_email")).isEqualTo("owner@example.com");
        assertThat(first.text("data.action_items.2.owner_name")).isEqualTo("Owen");

        Reply second = jane.patch(path, "{\"action_items\": [{\"text\": \"b\", \"due_date\": \"2026-05-01\"}]}")
                .answers(200);

        assertThat(second.at("data.action_items")).hasSize(1);
        assertThat(second.text("data.action_items.0.id")).isEqualTo(first.text("data.action_items.1.id"));
        assertThat(second.text("data.action_items.0.due_date")).isEqualTo("2026-05-01");
    }

    @Test
    void an_action_item_that_is_named_by_its_id_keeps_what_the_list_does_not_say() {
        String path = Writings.aPostmortem(jane);
        Reply first = jane.patch(path, """
                        {"action_items": [{"text": "Alret on the pool", "owner_email": "owner@example.com",
                          "due_date": "2026-05-01", "status": "in_progress", "category": "detect", "comment": "soon"},
                         {"text": "b"}]}""").answers(200);
        String id = first.text("data.action_items.0.id");

        Reply second = jane.patch(path, """
                        {"action_items": [{"text": "b"}, {"id": "%s", "text": "Alert on the pool", "comment": null},
                         {"text": "b"}]}""".formatted(id)).answers(200);

        assertThat(second.at("data.action_items").findValuesAsText("text"))
                .containsExactly("b", "Alert on the pool", "b");
        assertThat(second.text("data.action_items.1.id")).isEqualTo(id);
        assertThat(second.text("data.action_items.1.owner_email")).isEqualTo("owner@example.com");
        assertThat(second.text("data.action_items.1.due_date")).isEqualTo("2026-05-01");
        assertThat(second.text("data.action_items.1.status")).isEqualTo("in_progress");
        assertThat(second.text("data.action_items.1.category")).isEqualTo("detect");
        assertThat(second.at("data.action_items.1.comment").isNull()).isTrue();
        assertThat(second.text("data.action_items.0.id")).isEqualTo(first.text("data.action_items.1.id"));
        assertThat(jane.patch(path, second.data().toString()).answers(200).data())
                .isEqualTo(second.data());
        assertThat(jane.patch(path, "{\"action_items\": [{\"id\": \"%s\", \"status\": null}]}".formatted(id))
                        .answers(200)
                        .at("data.action_items")
                        .findValuesAsText("text"))
                .containsExactly("Alert on the pool");
        assertThat(jane.get("/action-items/" + id).text("data.status")).isEqualTo("pending");
    }

    @Test
    void what_is_not_done_yet_does_not_vanish_behind_a_page_of_html() {
        String path = Writings.aPostmortem(jane);
        String id = jane.patch(path, "{\"action_items\": [{\"text\": \"a\"}, {\"text\": \"b\", \"status\": \"done\"}]}")
                .answers(200)
                .text("data.action_items.0.id");
        String page = "{\"action_items_html\": \"all of it\"}";

        jane.patch(path, page).refuses(409, "ACTION_ITEMS_OPEN");
        assertThat(jane.get("/action-items").at("data.total").intValue()).isEqualTo(2);

        jane.patch("/action-items/" + id, "{\"status\": \"done\"}").answers(200);
        assertThat(jane.patch(path, page).answers(200).text("data.action_items_html"))
                .isEqualTo("all of it");
        assertThat(jane.get("/action-items").at("data.total").intValue()).isZero();
    }

    @Test
    void a_list_names_each_action_item_once() {
        String path = Writings.aPostmortem(jane);
        String id = jane.patch(path, "{\"action_items\": [{\"text\": \"a\"}]}")
                .answers(200)
                .text("data.action_items.0.id");
        Reply refused = jane.patch(
                path, "{\"action_items\": [{\"id\": \"%s\"}, {\"text\": \"b\"}, {\"id\": \"%<s\"}]}".formatted(id));

        assertThat(refused.fault("action_items[2].id")).isEqualTo("is there twice");
        assertThat(jane.get(path).at("data.action_items")).hasSize(1);
    }
}
