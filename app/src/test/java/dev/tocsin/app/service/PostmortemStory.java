package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** The words of a story about a postmortem; each is a request as a user would send it. */
record PostmortemStory(Client client) {

    static PostmortemStory of(TocsinUnderTest tocsin) {
        return new PostmortemStory(tocsin.client());
    }

    void says(String incident, String comment) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/incidents/" + incident + "/events", """
                {"comment": "%s"}""".formatted(comment));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** Answers the number of the postmortem. */
    String drafts(String incident) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/incidents/" + incident + "/postmortem/generate", "{}");
        assertThat(answer.status()).as("%s", answer).isIn(200, 201);
        return answer.text("postmortem_number");
    }

    /** Which sections a new draft leaves alone. */
    ListAssert<String> keptByAnotherDraft(String incident) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/incidents/" + incident + "/postmortem/generate", "{}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return assertThat(answer.texts("kept_sections"));
    }

    void writes(String postmortem, String field, String text) throws IOException, InterruptedException {
        Answer answer = client.patch("/api/v1/postmortems/" + postmortem, """
                {"%s": "%s"}""".formatted(field, text));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** Such as {@code approve}; answers the status, or the code of the refusal. */
    String asksTo(String action, String postmortem) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/postmortems/" + postmortem + "/" + action, "");
        return answer.status() == 200 ? answer.text("status") : answer.code();
    }

    /** What somebody gets to hear who writes all of it by hand. */
    Answer writesByHand(String incident) throws IOException, InterruptedException {
        return client.post("/api/v1/postmortems", """
                {"incident_number": "%s", "summary": "s", "root_cause": "c", "resolution": "r", "impact": {"duration": "2m"},
                 "timeline": [], "action_items": []}""".formatted(incident));
    }

    String text(String postmortem, String field) throws IOException, InterruptedException {
        return client.get("/api/v1/postmortems/" + postmortem).text(field);
    }

    ListAssert<String> versionsOf(String postmortem) throws IOException, InterruptedException {
        return assertThat(
                client.get("/api/v1/postmortems/" + postmortem + "/versions").each("items", "version"));
    }

    List<String> actionItems(String field) throws IOException, InterruptedException {
        return client.get("/api/v1/action-items").each("items", field);
    }

    void completes(String item) throws IOException, InterruptedException {
        Answer answer = client.patch("/api/v1/action-items/" + item, "{\"status\": \"done\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** All that there is of it. */
    String takesAway(String postmortem) throws IOException, InterruptedException {
        return client.download("/api/v1/postmortems/" + postmortem + "/export?format=json");
    }

    /** Answers the number of the postmortem, or the code of the refusal. */
    String bringsIn(String file) throws IOException, InterruptedException {
        Answer answer = client.post("/api/v1/postmortems/import", file);
        return answer.status() == 201 ? answer.text("postmortem_number") : answer.code();
    }
}
