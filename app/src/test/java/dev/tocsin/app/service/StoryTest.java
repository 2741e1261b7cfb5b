package dev.tocsin.app.service;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole stories in the words of the trade, on both databases. A SEV1 is to be acknowledged within 15 minutes and closed within 4 hours. */
class StoryTest {

    @ParameterizedTest
    @EnumSource
    void an_incident_that_nobody_answers_breaches_and_is_then_worked_on_until_it_is_closed(Databases databases)
            throws IOException, InterruptedException {
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(databases.fresh())) {
            Story story = Story.of(tocsin);
            String incident = story.incident("Checkout is down", "SEV1");

            story.later(ofMinutes(11));
            story.timelineOf(incident).containsExactly("CREATED", "NOBODY_REACHED");
            story.later(ofMinutes(1));
            story.timelineOf(incident).endsWith("SLA_WARNING");
            story.later(ofMinutes(3));
            story.timelineOf(incident).endsWith("SLA_WARNING", "SLA_BREACHED");
            assertThat(story.sla(incident, "acknowledge")).isEqualTo("breached");

            story.acknowledges(incident);
            story.moves(incident, "investigating");
            story.moves(incident, "fixing");
            story.moves(incident, "resolved");
            story.timelineOf(incident)
                    .endsWith("ACKNOWLEDGED", "ASSIGNED", "STATUS_CHANGED", "STATUS_CHANGED", "STATUS_CHANGED");
            assertThat(story.sla(incident, "closure")).isEqualTo("met");

            story.later(ofHours(9));
            story.moves(incident, "closed");
            story.timelineOf(incident).hasSize(10).endsWith("STATUS_CHANGED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_of_lowered_severity_is_at_risk_no_more_until_its_new_time_comes(Databases databases)
            throws IOException, InterruptedException {
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(databases.fresh())) {
            Story story = Story.of(tocsin);
            String incident = story.incident("Reports are late", "SEV1");
            story.later(ofMinutes(12));
            story.atRisk().containsExactly(incident);

            story.becomes(incident, "SEV3");
            story.atRisk().isEmpty();
            story.later(ofHours(3));
            story.atRisk().containsExactly(incident);
            story.timelineOf(incident).containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING", "SEVERITY_CHANGED");
            story.later(ofMinutes(48));
            story.timelineOf(incident).endsWith("SLA_BREACHED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reopened_incident_waits_for_a_new_answer_and_its_closure_moves_by_the_time_it_was_over(Databases databases)
            throws IOException, InterruptedException {
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(databases.fresh())) {
            Story story = Story.of(tocsin);
            String incident = story.incident("Search is slow", "SEV1");
            story.acknowledges(incident);
            story.moves(incident, "resolved");
            story.later(ofHours(10));

            story.moves(incident, "investigating");

            story.timelineOf(incident).endsWith("REOPENED");
            assertThat(story.sla(incident, "closure")).isEqualTo("pending");
            story.acknowledges(incident);
            story.later(ofHours(3).plusMinutes(12));
            story.timelineOf(incident).endsWith("SLA_WARNING");
            story.later(ofMinutes(48));
            story.timelineOf(incident).endsWith("SLA_BREACHED");
            assertThat(story.sla(incident, "acknowledge")).isEqualTo("met");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_stands_in_is_on_call_for_as_long_as_they_said_also_over_a_restart(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.joins("Casey", "casey@example.com");
            story.joins("Robin", "robin@example.com");
            String schedule = story.schedule("Primary", "casey@example.com", "robin@example.com");

            story.later(ofHours(3));
            story.onCall().containsExactly("Casey");
            story.standsIn(schedule, "robin@example.com", "2026-04-18T12:30:00Z", "2026-04-18T14:00:00Z");
            story.onCall().containsExactly("Robin");
            story.later(ofHours(1));
            story.onCall().containsExactly("Casey");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.later(ofHours(3));
            story.onCall().containsExactly("Robin");
            story.later(ofHours(23));
            story.onCall().containsExactly("Robin");
            story.later(ofHours(24));
            story.onCall().containsExactly("Casey");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_would_wake_whoever_is_on_call_when_each_level_fires_also_over_a_restart(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String policy;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.joins("Casey", "casey@example.com");
            story.joins("Robin", "robin@example.com");
            String schedule = story.schedule("Primary", "casey@example.com", "robin@example.com");
            policy = story.policy("Platform", "Primary", "robin@example.com", "casey@example.com");

            story.wouldWake(policy).containsExactly("", "Robin, Casey");
            story.later(ofHours(3));
            story.wouldWake(policy).containsExactly("Casey", "Robin, Casey");
            story.standsIn(schedule, "robin@example.com", "2026-04-18T12:30:00Z", "2026-04-18T14:00:00Z");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.later(ofHours(3));
            story.wouldWake(policy).containsExactly("Robin", "Robin, Casey");
            story.later(ofHours(1));
            story.wouldWake(policy).containsExactly("Casey", "Robin, Casey");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_wakes_one_level_after_the_other_until_somebody_answers_also_over_a_restart(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.joins("Casey", "casey@example.com");
            story.joins("Robin", "robin@example.com");
            story.schedule("Primary", "casey@example.com", "robin@example.com");
            story.policy("Platform", "Primary", "robin@example.com");
            story.goesBy("Platform");
            story.later(ofHours(3));

            incident = story.incident("Checkout is down", "SEV1");
            story.later(ofMinutes(0));
            story.timelineOf(incident).containsExactly("CREATED", "ESCALATED", "ASSIGNED");
            story.pagesOf(incident).containsExactly("casey@example.com queued", "casey@example.com queued");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.later(ofHours(3).plusMinutes(9));
            story.timelineOf(incident).hasSize(3);
            story.later(ofMinutes(1));
            story.timelineOf(incident).hasSize(4).endsWith("ESCALATED");
            story.pagesOf(incident).hasSize(4).endsWith("robin@example.com queued");

            story.acknowledges(incident);
            story.pagesOf(incident)
                    .hasSize(4)
                    .allMatch(
                            page -> page.endsWith(" superseded"),
                            "nobody has been woken, so nobody is told to lie down");
            story.later(ofMinutes(60));
            story.timelineOf(incident)
                    .contains("ACKNOWLEDGED")
                    .filteredOn("ESCALATED"::equals)
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_done_before_a_restart_is_there_after_it_and_its_deadlines_too(Databases databases)
            throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            incident = Story.of(tocsin).incident("Mail is late", "SEV1");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            story.timelineOf(incident).containsExactly("CREATED");
            story.later(ofMinutes(15));
            story.timelineOf(incident).containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING", "SLA_BREACHED");
        }
    }
}
