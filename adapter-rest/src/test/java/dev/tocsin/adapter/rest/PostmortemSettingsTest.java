package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Saying what is wanted of postmortems. */
final class PostmortemSettingsTest {

    private static final String PATH = "/settings/postmortems";
    private static final String STANDARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECURITY = "00000000-0000-7000-8000-000000000003";

    private final Client jane = Service.shared().organization();

    @Test
    void every_organization_begins_with_the_standard() {
        Reply read = jane.get(PATH).answers(200);

        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.data().toString()).isEqualTo(settings("standard", STANDARD, false, false));
    }

    @Test
    void they_are_replaced_and_read_as_they_were_said() {
        String wanted = settings("comprehensive", SECURITY, true, true);

        assertThat(jane.put(PATH, wanted, "If-Match", "\"1\"").answers(200).header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(jane.get(PATH).data().toString()).isEqualTo(wanted);
        jane.put(PATH, settings("basic", SECURITY, true, true), "If-Match", "\"1\"")
                .refuses(409, "STALE");
        assertThat(jane.get(PATH).data().toString()).isEqualTo(wanted);
    }

    @Test
    void all_that_is_wrong_with_them_is_told_at_once() {
        Reply refused = jane.put(PATH, """
                        {"level": "huge", "active_template": "x", "approval_required": "no"}""").refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("level", "active_template", "approval_required", "second_person_required");
        assertThat(jane.put(PATH, settings("basic", "00000000-0000-7000-8000-000000000009", false, false))
                        .fault("active_template"))
                .isEqualTo("no postmortem template has this id");
        assertThat(jane.get(PATH).header("ETag")).isEqualTo("\"1\"");
    }

    private static String settings(String level, String template, boolean approval, boolean secondPerson) {
        return "{\"level\":\"%s\",\"active_template\":\"%s\",\"approval_required\":%s,\"second_person_required\":%s}"
                .formatted(level, template, approval, secondPerson);
    }
}
