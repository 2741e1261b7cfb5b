package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.assertj.core.api.ListAssert;

/** The words of a story that is told in Farm's dialect; each is a request as one of its clients would send it. */
record FarmStory(Client client) {

    private static final String API = "/farm/api/v1";

    static FarmStory of(TocsinUnderTest tocsin) {
        return new FarmStory(tocsin.client());
    }

    /** The id of the first that there is. */
    String first(String things) throws IOException, InterruptedException {
        return client.get(API + "/" + things).bareEach("data", "id").getFirst();
    }

    /** Answers the id of the incident. */
    String opens(String title, String severity, String component, String environment)
            throws IOException, InterruptedException {
        Answer opened =
                client.post(API + "/incidents", """
                {"title": "%s", "severity": "%s", "commanderUserId": "%s", "affectedComponentIds": ["%s"],
                 "affectedEnvironmentIds": ["%s"]}""".formatted(title, severity, first("users"), component, environment));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(incident(opened.bare("id")).body()).isEqualTo(opened.body());
        return opened.bare("id");
    }

    Answer incident(String id) throws IOException, InterruptedException {
        return client.get(API + "/incidents/" + id);
    }

    /** What came of it: the new status, or the sentence that refuses it. */
    String moves(String id, String status) throws IOException, InterruptedException {
        Answer answer = client.patch(API + "/incidents/" + id + "/status", "{\"status\": \"%s\"}".formatted(status));
        return answer.status() == 200 ? answer.bare("status") : answer.bare("message");
    }

    void says(String id, String message) throws IOException, InterruptedException {
        Answer answer = client.post(API + "/incidents/" + id + "/updates", "{\"message\": \"%s\"}".formatted(message));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    ListAssert<String> listed(String query) throws IOException, InterruptedException {
        return assertThat(client.get(API + "/incidents?" + query).bareEach("data", "id"));
    }

    ListAssert<String> timelineOf(String id) throws IOException, InterruptedException {
        return assertThat(client.get(API + "/incidents/" + id + "/timeline").bareEach("", "message"));
    }

    /** Answers the id of the post-mortem, which is approved. */
    String learnsFrom(String incident) throws IOException, InterruptedException {
        Answer written = client.post(API + "/post-mortems", """
                {"incidentId": "%s", "rootCause": "The pool", "contributingFactors": ["A holiday"],
                 "actionItems": [{"title": "Alert", "assignee": "The vendor", "done": false}]}""".formatted(incident));
        assertThat(written.status()).as("%s", written).isEqualTo(201);
        Answer approved = client.patch(API + "/post-mortems/" + written.bare("id") + "/approve", "");
        assertThat(approved.status()).as("%s", approved).isEqualTo(200);
        return written.bare("id");
    }

    Answer postmortemOf(String incident) throws IOException, InterruptedException {
        return client.get(API + "/post-mortems/by-incident/" + incident);
    }

    Answer postmortem(String id) throws IOException, InterruptedException {
        return client.get(API + "/post-mortems/" + id);
    }
}
