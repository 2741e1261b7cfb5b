package dev.tocsin.app.service;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An incident that the public looks on at, from its first message to its postmortem. */
class PulseStoryTest {

    @ParameterizedTest
    @EnumSource
    void the_public_is_told_what_is_for_it_and_keeps_it_over_a_restart(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        String api;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            PulseStory story = PulseStory.of(tocsin);
            api = story.component("API Server");
            incident = story.incident("major", "We look into it.", api, "degraded_performance");
            assertThat(story.shows(incident, "status")).isEqualTo("investigating");
            assertThat(story.componentOf(incident)).isEqualTo("degraded_performance");
            story.listed("?resolved=false&impact=major&componentId=" + api).containsExactly(incident);

            Story natively = Story.of(tocsin);
            natively.later(ofMinutes(40));
            natively.moves("INC-2026-001", "fixing");
            natively.acknowledges("INC-2026-001");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            PulseStory story = PulseStory.of(tocsin);
            assertThat(story.shows(incident, "status")).isEqualTo("identified");
            story.says(incident, "resolved", "It is over.", api, "operational");
            story.toldOf(incident).containsExactly("We look into it.", "Status changed to identified.", "It is over.");
            assertThat(story.shows(incident, "message")).isEqualTo("It is over.");
            assertThat(story.componentOf(incident)).isEqualTo("operational");
            story.listed("?resolved=true&to=2026-04-18").containsExactly(incident);
            story.listed("?resolved=false").isEmpty();
            story.concludes(incident, "The pool was too small.");
            story.concludes(incident, "The pool was much too small.");
            Story.of(tocsin)
                    .timelineOf("INC-2026-001")
                    .startsWith("CREATED", "STATUS_CHANGED", "COMPONENT_STATUS_CHANGED")
                    .contains("SLA_WARNING", "ACKNOWLEDGED")
                    .endsWith(
                            "STATUS_CHANGED",
                            "COMPONENT_STATUS_CHANGED",
                            "POSTMORTEM_CREATED",
                            "POSTMORTEM_PUBLISHED",
                            "POSTMORTEM_UNPUBLISHED",
                            "POSTMORTEM_UPDATED",
                            "POSTMORTEM_PUBLISHED");
        }
    }
}
