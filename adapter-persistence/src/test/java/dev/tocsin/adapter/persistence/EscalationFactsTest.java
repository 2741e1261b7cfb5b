package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscalationFactsTest {

    private static final Instant LATER = Instant.parse("2026-04-18T12:05:00.123456Z");
    private static final UserId JANE = new UserId(new UUID(1, 1));
    private static final UserId CASEY = new UserId(new UUID(1, 2));
    private static final List<UserId> NOBODY = List.of();
    private static final int FACTS_LENGTH = 100_000;

    private static final EscalationPlan PLAN = new EscalationPlan(
            "Platform \"nights\"",
            List.of(
                    new Level(
                            List.of(new Target.Person(JANE), new Target.OnSchedule(new ScheduleId(new UUID(2, 1)))),
                            Duration.ofMinutes(5)),
                    new Level(List.of(new Target.Person(CASEY)), Duration.ofMinutes(1_440))),
            9,
            Optional.of(Duration.ofMinutes(30)));

    static List<Escalation> escalations() {
        Optional<EscalationPlan> none = Optional.empty();
        Optional<EscalationPlan> copy = Optional.of(PLAN);
        Optional<Instant> later = Optional.of(LATER);
        Optional<Instant> never = Optional.empty();
        Place second = new Place(1, 2);
        List<UserId> both = List.of(CASEY, JANE);
        return List.of(
                Escalation.starting(LATER),
                new Escalation(Phase.STARTING, none, Place.START, later, NOBODY, both, 0, 0),
                new Escalation(Phase.RUNNING, copy, second, later, List.of(CASEY), both, 3, 2),
                new Escalation(Phase.RUNNING, copy, new Place(10, 1), later, both, both, 0, 0),
                new Escalation(Phase.ANSWERED, copy, second, later, NOBODY, NOBODY, 0, 0),
                new Escalation(Phase.ANSWERED, none, Place.START, never, List.of(CASEY), NOBODY, 0, 0),
                new Escalation(Phase.EXHAUSTED, copy, second, never, NOBODY, both, 0, 0),
                new Escalation(Phase.UNPLANNED, none, Place.START, never, NOBODY, NOBODY, 0, 0),
                new Escalation(Phase.ENDED, copy, second, never, NOBODY, NOBODY, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("escalations")
    void an_escalation_is_read_as_it_was_written(Escalation escalation) {
        String written = Json.write(EscalationFacts.object(escalation));
        assertThat(EscalationFacts.read(Json.read(written))).isEqualTo(escalation);
    }

    @Test
    void every_phase_is_among_those_that_were_tried() {
        assertThat(escalations()).extracting(Escalation::phase).contains(Phase.values());
    }

    @Test
    void what_is_kept_is_kept_in_these_words() {
        Escalation running = new Escalation(
                Phase.RUNNING,
                Optional.of(new EscalationPlan(
                        "Platform",
                        List.of(new Level(List.of(new Target.Person(JANE)), Duration.ofMinutes(5))),
                        0,
                        Optional.empty())),
                new Place(1, 1),
                Optional.of(LATER),
                List.of(JANE),
                List.of(JANE),
                2,
                1);
        assertThat(Json.write(EscalationFacts.object(running)))
                .isEqualTo("{\"phase\":\"running\",\"plan\":{\"name\":\"Platform\",\"levels\":[{\"minutes\":5,"
                        + "\"targets\":[\"user 00000000-0000-0001-0000-000000000001\"]}],\"repeat\":0},"
                        + "\"round\":1,\"level\":1,\"next_at\":1776513900123456,"
                        + "\"notified\":[\"00000000-0000-0001-0000-000000000001\"],"
                        + "\"paged\":[\"00000000-0000-0001-0000-000000000001\"],\"outstanding\":2,\"lost\":1}");
        assertThat(Stream.of(Phase.values()).map(Words::of))
                .containsExactly("starting", "running", "answered", "exhausted", "unplanned", "ended");
    }

    @Test
    void a_word_that_nobody_has_written_is_not_guessed_at() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EscalationFacts.read(Json.read("{\"phase\":\"RUNNING\",\"round\":1,\"level\":0}")));
    }

    /** So that an upgrade wakes nobody. */
    @ParameterizedTest
    @CsvSource({"true, true, ENDED", "true, false, ENDED", "false, true, ANSWERED", "false, false, UNPLANNED"})
    void what_was_written_before_there_were_escalations_waits_for_nothing(
            boolean over, boolean acknowledged, Phase phase) {
        Escalation escalation = EscalationFacts.ofBefore(over, acknowledged);
        assertThat(escalation.phase()).isEqualTo(phase);
        assertThat(escalation.plan()).isEmpty();
        assertThat(escalation.nextAt()).isEmpty();
        assertThat(escalation.place()).isEqualTo(Place.START);
    }

    @Test
    void facts_of_before_have_none() {
        String facts = "{\"v\":1,\"sla\":{\"started\":0,\"acknowledge_minutes\":15,\"closure_minutes\":240,"
                + "\"over_micros\":0,\"acknowledge\":{\"warned\":false},\"closure\":{\"warned\":false}}}";
        assertThat(Facts.read(facts).escalation()).isEmpty();
    }

    @Test
    void the_largest_policy_and_all_whom_it_can_wake_have_room() {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < EscalationPlan.MAX_LEVELS; level++) {
            int first = level * Level.MAX_TARGETS;
            List<Target> targets = IntStream.range(0, Level.MAX_TARGETS)
                    .<Target>mapToObj(target -> new Target.OnSchedule(new ScheduleId(new UUID(3, first + target))))
                    .toList();
            levels.add(new Level(targets, Duration.ofMinutes(Level.MAX_PATIENCE_MINUTES)));
        }
        EscalationPlan largest = new EscalationPlan(
                "\"".repeat(EscalationPlan.MAX_NAME_LENGTH),
                levels,
                EscalationPlan.MAX_REPEAT,
                Optional.of(Duration.ofMinutes(Level.MAX_PATIENCE_MINUTES)));
        List<UserId> all = IntStream.range(0, EscalationPlan.MAX_LEVELS * Level.MAX_TARGETS)
                .mapToObj(person -> new UserId(new UUID(4, person)))
                .toList();
        Escalation escalation = new Escalation(
                Phase.RUNNING, Optional.of(largest), new Place(10, 10), Optional.of(LATER), all, all, 400, 10);
        String written = Json.write(EscalationFacts.object(escalation));
        assertThat(written.length()).isLessThan(FACTS_LENGTH / 2);
        assertThat(EscalationFacts.read(Json.read(written))).isEqualTo(escalation);
    }
}
