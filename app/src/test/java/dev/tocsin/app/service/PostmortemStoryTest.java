package dev.tocsin.app.service;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a postmortem, from its draft until the last of its action items is done. */
class PostmortemStoryTest {

    @ParameterizedTest
    @EnumSource
    void a_draft_becomes_a_postmortem_by_what_people_add_and_its_action_items_go_on_also_over_a_restart(
            Databases databases) throws IOException, InterruptedException {
        var database = databases.fresh();
        String incident;
        String postmortem;
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            PostmortemStory review = PostmortemStory.of(tocsin);
            incident = story.incident("Checkout is down", "SEV1");
            review.says(incident, "The pool was full. Action: alert on its size");
            tocsin.clock().forward(ofMinutes(27));
            story.moves(incident, "resolved");

            postmortem = review.drafts(incident);
            assertThat(postmortem).isEqualTo("PM-2026-001");
            assertThat(review.actionItems("text")).containsExactly("alert on its size");
            assertThat(review.asksTo("approve", postmortem)).isEqualTo("POSTMORTEM_INCOMPLETE");
            review.writes(postmortem, "root_cause", "The pool had ten connections");
            review.keptByAnotherDraft(incident).containsExactly("root_cause");
            assertThat(review.asksTo("approve", postmortem)).isEqualTo("approved");
        }
        try (TocsinUnderTest tocsin = TocsinUnderTest.on(database)) {
            Story story = Story.of(tocsin);
            PostmortemStory review = PostmortemStory.of(tocsin);
            assertThat(review.text(postmortem, "status")).isEqualTo("approved");
            assertThat(review.text(postmortem, "root_cause")).isEqualTo("The pool had ten connections");
            assertThat(review.asksTo("publish", postmortem)).isEqualTo("published");
            review.versionsOf(postmortem).containsExactly("2", "1");

            review.completes(review.actionItems("id").getFirst());
            assertThat(review.actionItems("status")).containsExactly("completed");
            assertThat(review.text(postmortem, "status")).isEqualTo("published");
            review.versionsOf(postmortem).containsExactly("2", "1");
            story.timelineOf(incident)
                    .endsWith(
                            "POSTMORTEM_CREATED",
                            "POSTMORTEM_UPDATED",
                            "POSTMORTEM_APPROVED",
                            "POSTMORTEM_PUBLISHED",
                            "ACTION_ITEM_CHANGED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_postmortem_moves_to_another_service_and_loses_nothing(Databases databases)
            throws IOException, InterruptedException {
        try (TocsinUnderTest old = TocsinUnderTest.on(Databases.H2.fresh());
                TocsinUnderTest next = TocsinUnderTest.on(databases.fresh())) {
            String incident = Story.of(old).incident("Checkout is down", "SEV1");
            PostmortemStory there = PostmortemStory.of(old);
            there.says(incident, "Action: alert on the pool");
            Story.of(old).moves(incident, "resolved");
            String postmortem = there.drafts(incident);
            there.writes(
                    postmortem, "root_cause", "# Pool\\n\\n<b>ten</b> [connections](https://example.com/?a=1&b=2)");
            there.writes(postmortem, "five_whys", "Why? <script>1</script> *Because* of\\n\\n- a < b && c");
            there.writes(
                    postmortem, "impact_html", "<p onclick='x()'>All &amp; <i>everybody</i><img src='/a.png'></p>");
            there.asksTo("publish", postmortem);
            there.completes(there.actionItems("id").getFirst());
            String file = there.takesAway(postmortem);

            PostmortemStory here = PostmortemStory.of(next);
            assertThat(here.bringsIn(file)).isEqualTo("NOT_FOUND");
            Story.of(next).incident("Checkout is down", "SEV1");
            assertThat(here.bringsIn(file)).isEqualTo(postmortem);

            assertThat(withoutIds(here.takesAway(postmortem))).isEqualTo(withoutIds(file));
            here.versionsOf(postmortem).containsExactly("4", "3", "2", "1");
            assertThat(here.actionItems("status")).containsExactly("completed");
            assertThat(here.bringsIn(file)).isEqualTo("POSTMORTEM_EXISTS");
            assertThat(here.text(postmortem, "status")).isEqualTo("published");
        }
    }

    private static String withoutIds(String file) {
        return file.replaceAll("\"id\":\"[^\"]*\",?", "");
    }

    @Test
    void of_two_who_write_at_once_on_two_nodes_one_is_told_that_there_is_one()
            throws IOException, InterruptedException {
        var database = Databases.POSTGRESQL.fresh();
        try (TocsinUnderTest one = TocsinUnderTest.on(database);
                TocsinUnderTest other = TocsinUnderTest.on(database)) {
            String incident = Story.of(one).incident("Checkout is down", "SEV1");
            List<Answer> answers = Stream.of(one, other)
                    .map(PostmortemStory::of)
                    .map(review -> CompletableFuture.supplyAsync(() -> answer(review, incident)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::code)
                    .containsExactly("POSTMORTEM_EXISTS");
        }
    }

    private static Answer answer(PostmortemStory review, String incident) {
        try {
            return review.writesByHand(incident);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
