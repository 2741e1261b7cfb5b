package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A postmortem as a file. */
final class PostmortemExportTest {

    private final Client jane = Writings.anOrganization();
    private final String path = Writings.aPostmortem(jane);

    @Test
    void markdown_is_what_one_gets_who_does_not_say() {
        Reply file = jane.get(path + "/export", "Accept", "application/json");

        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"PM-2026-001-checkout-is-down.md\"");
        assertThat(file.header("X-Request-Id")).isNotBlank();
        assertThat(file.body()).startsWith("# PM-2026-001: Checkout is down\n\n- **Incident:** INC-2026-001\n");
        assertThat(jane.get(path + "/export?format=markdown").body()).isEqualTo(file.body());
    }

    @Test
    void html_is_a_page_that_does_nothing() {
        Reply file = jane.get("/incidents/INC-2026-001/postmortem/export?format=html");

        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"PM-2026-001-checkout-is-down.html\"");
        assertThat(file.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .endsWith("sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.body())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .doesNotContain("<script", "src=");
    }

    @Test
    void the_name_is_made_of_letters_digits_and_hyphens_whatever_the_title_is() {
        retitled("Prüfung \\\"; filename=x.exe/../☃ 支払い");

        assertThat(jane.get(path + "/export").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"PM-2026-001-prufung-filename-x-exe.md\"; "
                        + "filename*=UTF-8''PM-2026-001-pr%C3%BCfung-filename-x-exe-%E6%94%AF%E6%89%95%E3%81%84.md");
    }

    @Test
    void a_title_without_a_letter_leaves_the_number() {
        retitled("!!! ☃");

        assertThat(jane.get(path + "/export").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"PM-2026-001.md\"");
    }

    private void retitled(String title) {
        jane.patch("/incidents/INC-2026-001", "{\"title\": \"" + title + "\"}").answers(200);
    }

    @Test
    void another_form_is_none() {
        assertThat(jane.get(path + "/export?format=pdf").fault("format"))
                .contains("must be one of json, markdown, html");
        assertThat(jane.get(path + "/export?format=").fault("format")).contains("must be one of json, markdown, html");
        assertThat(jane.get(path + "/export?format=html&format=html").fault("format"))
                .isEqualTo("must be given once");
    }

    @Test
    void what_one_may_not_see_one_cannot_take_away() {
        Client viewer = Writings.somebody(jane, "vic", "viewer", "\"*\"");
        Client outsider = Writings.somebody(jane, "out", "responder", "\"incidents:write\"");
        Client stranger = Writings.anOrganization();

        for (String export : new String[] {path + "/export", "/incidents/INC-2026-001/postmortem/export?format=html"}) {
            viewer.get(export).refuses(404, "NOT_FOUND");
            stranger.get(export).refuses(404, "NOT_FOUND");
            outsider.get(export).refuses(403, "FORBIDDEN");
            jane.withToken("").get(export).refuses(401, "UNAUTHENTICATED");
        }
        jane.post(path + "/publish", "").answers(200);
        assertThat(viewer.get(path + "/export").status()).isEqualTo(200);
        assertThat(viewer.get("/incidents/INC-2026-001/postmortem/export").status())
                .isEqualTo(200);
        stranger.get(path + "/export").refuses(404, "NOT_FOUND");
    }
}
