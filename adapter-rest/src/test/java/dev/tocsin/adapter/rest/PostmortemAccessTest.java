package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who sees a postmortem, and who does what with it. */
final class PostmortemAccessTest {

    private final Client jane = Writings.anOrganization();
    private final String path = Writings.aPostmortem(jane);

    @Test
    void what_is_not_published_is_unknown_to_viewers() {
        Client viewer = Writings.somebody(jane, "vic", "viewer", "\"*\"");

        for (String read : new String[] {
            path,
            path + "/versions",
            path + "/versions/1",
            path + "/compare?from=1&to=1",
            "/postmortems?incident_number=INC-2026-001",
            "/incidents/INC-2026-001/postmortem"
        }) {
            viewer.get(read).refuses(404, "NOT_FOUND");
        }
        assertThat(viewer.get("/postmortems").at("data.total").intValue()).isZero();
        assertThat(viewer.get("/postmortems?status=draft").at("data.items")).isEmpty();
    }

    @Test
    void what_is_published_everybody_reads_but_not_what_it_said_before() {
        Client viewer = Writings.somebody(jane, "vic", "viewer", "\"postmortems:read\"");
        jane.patch(path, "{\"summary\": \"other\"}").answers(200);
        jane.post(path + "/publish", "").answers(200);

        assertThat(viewer.get(path).answers(200).text("data.summary")).isEqualTo("other");
        assertThat(viewer.get("/postmortems").at("data.items")).hasSize(1);
        assertThat(viewer.get(path + "/versions").at("data.items").findValuesAsText("version"))
                .containsExactly("2");
        viewer.get(path + "/versions/2").answers(200);
        viewer.get(path + "/versions/1").refuses(404, "NOT_FOUND");
        viewer.get(path + "/compare?from=1&to=2").refuses(404, "NOT_FOUND");
    }

    @Test
    void whoever_may_not_is_told_what_it_takes() {
        Client viewer = Writings.somebody(jane, "vic", "viewer", "\"*\"");
        Client reader = Writings.somebody(jane, "ray", "responder", "\"postmortems:read\"");
        Client outsider = Writings.somebody(jane, "out", "responder", "\"incidents:write\"");
        Client responder = Writings.somebody(jane, "resi", "responder", "\"*\"");
        String body = Writings.about("INC-2026-001");

        assertMissing(viewer.post("/postmortems", body), "missing_role", "responder");
        assertMissing(viewer.patch(path, "{}"), "missing_role", "responder");
        assertMissing(viewer.post(path + "/publish", ""), "missing_role", "responder");
        assertMissing(viewer.post("/incidents/INC-2026-001/postmortem/generate", ""), "missing_role", "responder");
        assertMissing(reader.patch(path, "{}"), "missing_scope", "postmortems:write");
        assertMissing(reader.post(path + "/unpublish", ""), "missing_scope", "postmortems:write");
        assertMissing(outsider.get(path), "missing_scope", "postmortems:read");
        assertMissing(outsider.get("/postmortems"), "missing_scope", "postmortems:read");
        assertMissing(responder.post(path + "/approve", ""), "missing_role", "admin");
        responder.patch(path, "{\"summary\": \"x\"}").answers(200);
        responder.post(path + "/publish", "").answers(200);
    }

    private static void assertMissing(Reply reply, String detail, String what) {
        assertThat(reply.refuses(403, "FORBIDDEN").text("error.details." + detail))
                .isEqualTo(what);
    }

    @Test
    void without_a_token_nobody_gets_in() {
        Client nobody = jane.withToken("");
        for (String read : new String[] {
            "/postmortems",
            path,
            path + "/versions",
            path + "/versions/1",
            path + "/compare",
            "/incidents/INC-2026-001/postmortem"
        }) {
            nobody.get(read).refuses(401, "UNAUTHENTICATED");
        }
        for (String command : new String[] {
            "/postmortems",
            path + "/approve",
            path + "/publish",
            path + "/unpublish",
            "/incidents/INC-2026-001/postmortem/generate"
        }) {
            nobody.post(command, "{").refuses(401, "UNAUTHENTICATED");
        }
        nobody.patch(path, "{").refuses(401, "UNAUTHENTICATED");
    }
}
