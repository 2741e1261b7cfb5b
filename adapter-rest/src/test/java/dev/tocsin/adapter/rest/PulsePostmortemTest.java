package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The postmortem of an incident, in ReliaPulse's three fields. */
final class PulsePostmortemTest {

    private final Pulse jane = Pulse.fresh();
    private final String incident = jane.incident("");

    @Test
    void it_is_written_changed_published_and_taken_back() {
        put("{\"summary\": \"It was slow.\"}", "It was slow.", null, false);
        put("{\"rootCause\": \"The pool.\", \"isPublished\": true}", "It was slow.", "The pool.", true);
        put("{\"summary\": \"It was very slow.\"}", "It was very slow.", "The pool.", true);
        put("{\"rootCause\": null}", "It was very slow.", null, true);
        put("{\"isPublished\": false}", "It was very slow.", null, false);
    }

    @Test
    void it_is_the_one_that_the_native_api_shows() {
        put("{\"summary\": \"It was slow.\", \"isPublished\": true}", "It was slow.", null, true);

        Reply natively =
                jane.natively().get(Pulse.nativePath(incident) + "/postmortem").answers(200);

        assertThat(natively.text("data.summary")).isEqualTo("It was slow.");
        assertThat(natively.text("data.status")).isEqualTo("published");
    }

    @Test
    void a_draft_is_left_out_for_whoever_may_not_write_it() {
        Pulse viewer = jane.with("viewer", "*");
        put("{\"summary\": \"It was slow.\"}", "It was slow.", null, false);
        String path = "/incidents/" + incident + "?include=postmortem";

        assertThat(viewer.api().get(path).isBare(200).json().has("postmortem")).isFalse();
        assertThat(jane.api().get(path).text("postmortem.summary")).isEqualTo("It was slow.");

        put("{\"isPublished\": true}", "It was slow.", null, true);
        assertThat(viewer.api().get(path).text("postmortem.summary")).isEqualTo("It was slow.");
    }

    @Test
    void where_approval_is_required_it_is_not_published_without() {
        jane.natively().put("/settings/postmortems", """
                        {"level": "basic", "active_template": "00000000-0000-7000-8000-000000000001",
                         "approval_required": true, "second_person_required": false}""").answers(200);

        jane.api()
                .put(path(), "{\"summary\": \"It was slow.\", \"isPublished\": true}")
                .failsAsInReliaPulse(409, "APPROVAL_REQUIRED");

        assertThat(jane.api()
                        .get("/incidents/" + incident + "?include=postmortem")
                        .json()
                        .has("postmortem"))
                .isFalse();
    }

    @Test
    void a_bad_field_is_named_as_it_is_here() {
        Reply refused = jane.api()
                .put(path(), "{\"summary\": 1, \"rootCause\": [], \"isPublished\": \"yes\"}")
                .failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("summary", "rootCause", "isPublished");
    }

    @Test
    void what_is_sent_twice_under_one_key_is_done_once() {
        String body = "{\"summary\": \"It was slow.\"}";
        Reply first = jane.api().put(path(), body, "Idempotency-Key", "one").isBare(200);
        put("{\"summary\": \"It was fast.\"}", "It was fast.", null, false);

        Reply again = jane.api().put(path(), body, "Idempotency-Key", "one").isBare(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jane.api()
                        .get("/incidents/" + incident + "?include=postmortem")
                        .text("postmortem.summary"))
                .isEqualTo("It was fast.");
    }

    private String path() {
        return "/incidents/" + incident + "/postmortem";
    }

    private void put(String body, @Nullable String summary, @Nullable String rootCause, boolean isPublished) {
        String expected = "{\"summary\":%s,\"rootCause\":%s,\"isPublished\":%s}"
                .formatted(quoted(summary), quoted(rootCause), isPublished);
        assertThat(jane.api().put(path(), body).isBare(200).body()).isEqualTo(expected);
        assertThat(jane.api()
                        .get("/incidents/" + incident + "?include=postmortem")
                        .at("postmortem")
                        .toString())
                .isEqualTo(expected);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
