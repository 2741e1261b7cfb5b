package dev.tocsin.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A team that came from Farm, and one that did not, with one incident between them; on both databases. */
class FarmStoryTest {

    @ParameterizedTest
    @EnumSource
    void what_one_writes_the_other_reads_also_over_a_restart(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        Answer seen;
        String postmortem;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story natively = Story.of(tocsin);
            FarmStory farm = FarmStory.of(tocsin);
            String component = made(natively, "components", """
                    {"name": "Payments", "service_key": "%s"}""".formatted(natively.service()));
            String environment = made(natively, "environments", "{\"name\": \"production\"}");

            incident = farm.opens("Checkout is down", "P1", component, environment);
            Answer there = natively.client().get("/api/v1/incidents/" + incident);
            assertThat(there.text("severity")).isEqualTo("SEV1");
            assertThat(there.each("services", "service_key")).containsExactly(natively.service());

            natively.moves(incident, "monitoring");
            assertThat(farm.incident(incident).bare("status")).isEqualTo("identified");
            farm.listed("status=identified&severity=P1&componentId=" + component)
                    .containsExactly(incident);
            farm.listed("status=open&environmentId=" + environment).isEmpty();
            assertThat(farm.moves(incident, "investigating"))
                    .isEqualTo("From identified an incident can go to resolved, not to investigating.");
            farm.says(incident, "The pool is larger now");
            assertThat(farm.moves(incident, "resolved")).isEqualTo("resolved");
            farm.timelineOf(incident)
                    .containsExactly(
                            "Incident created",
                            "as the story goes",
                            "The pool is larger now",
                            "Status changed from identified to resolved");

            postmortem = farm.learnsFrom(incident);
            assertThat(natively.client()
                            .get("/api/v1/incidents/" + incident + "/postmortem")
                            .text("status"))
                    .isEqualTo("approved");
            seen = farm.incident(incident);
            assertThat(farm.postmortem(postmortem).body())
                    .isEqualTo(farm.postmortemOf(incident).body());
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            FarmStory farm = FarmStory.of(tocsin);
            assertThat(farm.incident(incident).body()).isEqualTo(seen.body());
            assertThat(farm.postmortem(postmortem).bare("rootCause")).isEqualTo("The pool");
            farm.listed("skip=0&take=1").containsExactly(incident);
        }
    }

    private static String made(Story story, String things, String body) throws IOException, InterruptedException {
        Answer made = story.client().post("/api/v1/" + things, body);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made.text("id");
    }
}
