package dev.tocsin.domain.escalation;

import static dev.tocsin.domain.escalation.Plans.ANN;
import static dev.tocsin.domain.escalation.Plans.BOB;
import static dev.tocsin.domain.escalation.Plans.CAT;
import static dev.tocsin.domain.escalation.Plans.DAN;
import static dev.tocsin.domain.escalation.Plans.NOON;
import static dev.tocsin.domain.escalation.Plans.PRIMARY;
import static dev.tocsin.domain.escalation.Plans.TWO_LEVELS;
import static dev.tocsin.domain.escalation.Plans.after;
import static dev.tocsin.domain.escalation.Plans.assigned;
import static dev.tocsin.domain.escalation.Plans.byName;
import static dev.tocsin.domain.escalation.Plans.lastActive;
import static dev.tocsin.domain.escalation.Plans.level;
import static dev.tocsin.domain.escalation.Plans.named;
import static dev.tocsin.domain.escalation.Plans.onCall;
import static dev.tocsin.domain.escalation.Plans.onDuty;
import static dev.tocsin.domain.escalation.Plans.plan;
import static dev.tocsin.domain.escalation.Plans.watchedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.domain.escalation.Escalation.Elapsed;
import dev.tocsin.domain.escalation.Escalation.Objection;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Exhausted;
import dev.tocsin.domain.escalation.EscalationAlarm.LevelFired;
import dev.tocsin.domain.escalation.EscalationAlarm.NoPolicy;
import dev.tocsin.domain.escalation.EscalationAlarm.NobodyReached;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Optional<UserId> NOBODY = Optional.empty();
    private static final OnCall CALM = onCall(TWO_LEVELS);

    private static Elapsed elapsed(Escalation escalation, Instant now) {
        return escalation.elapse(now, CALM, NOBODY);
    }

    private static Escalation running() {
        return elapsed(Escalation.starting(NOON), NOON).next();
    }

    private static LevelFired fired(int round, int level, Trigger trigger, Reached... people) {
        return new LevelFired(new Place(round, level), List.of(people), trigger);
    }

    @Test
    void response_starts_at_once_with_whoever_is_on_call() {
        Escalation starting = Escalation.starting(NOON);
        assertThat(starting.nextAt()).contains(NOON);
        Elapsed begun = elapsed(starting, NOON);
        assertThat(begun.alarms()).containsExactly(fired(1, 1, Trigger.START, onDuty(ANN)));
        assertThat(begun.next())
                .isEqualTo(new Escalation(
                        Phase.RUNNING,
                        Optional.of(TWO_LEVELS),
                        new Place(1, 1),
                        Optional.of(after(5)),
                        List.of(ANN.id()),
                        List.of(ANN.id()),
                        0,
                        0));
    }

    @Test
    void nothing_happens_before_its_time_nor_twice() {
        assertThat(elapsed(running(), after(5).minusNanos(1_000)).alarms()).isEmpty();
        Elapsed second = elapsed(running(), after(5));
        assertThat(elapsed(second.next(), after(5))).isEqualTo(new Elapsed(second.next(), List.of()));
    }

    @Test
    void the_next_level_fires_when_the_patience_of_the_one_before_is_over() {
        Elapsed second = elapsed(running(), after(5));
        assertThat(second.alarms()).containsExactly(fired(1, 2, Trigger.PATIENCE, byName(CAT)));
        assertThat(second.next().nextAt()).contains(after(15));
        assertThat(second.next().notified()).containsExactly(CAT.id());
        assertThat(second.next().paged()).containsExactly(ANN.id(), CAT.id());
    }

    @Test
    void who_is_on_call_is_asked_when_the_level_fires() {
        Instant tomorrow = after(24 * 60);
        assertThat(elapsed(Escalation.starting(tomorrow), tomorrow).alarms())
                .containsExactly(fired(1, 1, Trigger.START, onDuty(BOB)));
    }

    @Test
    void however_late_anybody_looks_one_level_fires_and_the_next_has_its_patience_from_then() {
        Elapsed late = elapsed(running(), after(300));
        assertThat(late.alarms()).containsExactly(fired(1, 2, Trigger.PATIENCE, byName(CAT)));
        assertThat(late.next().nextAt()).contains(after(310));
    }

    @Test
    void after_the_last_level_it_is_said_that_none_is_left() {
        Escalation last = elapsed(running(), after(5)).next();
        Elapsed over = elapsed(last, after(15));
        assertThat(over.alarms()).containsExactly(new Exhausted("Platform", Trigger.PATIENCE));
        assertThat(over.next().phase()).isEqualTo(Phase.EXHAUSTED);
        assertThat(over.next().nextAt()).isEmpty();
        assertThat(over.next().notified()).isEmpty();
        assertThat(over.next().paged()).containsExactly(ANN.id(), CAT.id());
    }

    @Test
    void all_levels_have_as_many_further_turns_as_the_policy_repeats() {
        OnCall once = onCall(plan(2, level(1, named(ANN)), level(1, named(BOB))));
        Escalation escalation = Escalation.starting(NOON);
        for (int minute = 0; minute < 6; minute++) {
            Elapsed step = escalation.elapse(after(minute), once, NOBODY);
            assertThat(step.alarms())
                    .containsExactly(fired(
                            minute / 2 + 1,
                            minute % 2 + 1,
                            minute == 0 ? Trigger.START : Trigger.PATIENCE,
                            byName(minute % 2 == 0 ? ANN : BOB)));
            escalation = step.next();
        }
        assertThat(escalation.paged()).containsExactly(ANN.id(), BOB.id());
        assertThat(escalation.elapse(after(6), once, NOBODY).alarms())
                .containsExactly(new Exhausted("Platform", Trigger.PATIENCE));
    }

    @Test
    void a_level_that_reaches_nobody_is_said_and_the_next_fires_at_once() {
        OnCall withoutAnnAndBob = onCall(Optional.of(TWO_LEVELS), CAT);
        Elapsed begun = Escalation.starting(NOON).elapse(NOON, withoutAnnAndBob, NOBODY);
        assertThat(begun.alarms())
                .containsExactly(new NobodyReached(new Place(1, 1)), fired(1, 2, Trigger.START, byName(CAT)));
        assertThat(begun.next().nextAt()).contains(after(10));
    }

    @Test
    void a_schedule_that_was_deleted_reaches_nobody() {
        OnCall withoutSchedule = new OnCall(Optional.of(TWO_LEVELS), CALM.people(), Map.of(), Optional.empty());
        assertThat(Escalation.starting(NOON)
                        .elapse(NOON, withoutSchedule, NOBODY)
                        .alarms())
                .startsWith(new NobodyReached(new Place(1, 1)));
    }

    @Test
    void somebody_named_twice_is_woken_once_and_for_the_first_reason() {
        OnCall twice = onCall(plan(0, level(5, new Target.OnSchedule(PRIMARY), named(ANN), named(CAT))));
        assertThat(Escalation.starting(NOON)
                        .elapse(NOON, twice, Optional.of(CAT.id()))
                        .alarms())
                .containsExactly(fired(1, 1, Trigger.START, onDuty(ANN), byName(CAT)));
    }

    @Test
    void whoever_has_the_incident_already_is_woken_with_the_first_level_and_with_no_other() {
        Elapsed begun = Escalation.starting(NOON).elapse(NOON, CALM, Optional.of(DAN.id()));
        assertThat(begun.alarms()).containsExactly(fired(1, 1, Trigger.START, onDuty(ANN), assigned(DAN)));
        assertThat(begun.next().elapse(after(5), CALM, Optional.of(DAN.id())).alarms())
                .containsExactly(fired(1, 2, Trigger.PATIENCE, byName(CAT)));
    }

    @Test
    void without_a_policy_it_is_said_that_there_is_none() {
        Elapsed begun = Escalation.starting(NOON).elapse(NOON, onCall(Optional.empty(), ANN), NOBODY);
        assertThat(begun.alarms()).containsExactly(new NoPolicy());
        assertThat(begun.next().phase()).isEqualTo(Phase.UNPLANNED);
        assertThat(begun.next().nextAt()).isEmpty();
    }

    @Test
    void the_policy_is_copied_when_response_starts_so_that_editing_it_disturbs_nothing() {
        OnCall edited = onCall(plan(0, level(1, named(DAN)), level(1, named(DAN))));
        assertThat(running().elapse(after(5), edited, NOBODY).alarms())
                .containsExactly(fired(1, 2, Trigger.PATIENCE, byName(CAT)));
    }

    @Test
    void an_answer_stops_it_and_nobody_is_left_to_be_told() {
        Escalation answered = running().answer(after(1));
        assertThat(answered.phase()).isEqualTo(Phase.ANSWERED);
        assertThat(answered.nextAt()).isEmpty();
        assertThat(answered.notified()).isEmpty();
        assertThat(answered.paged()).isEmpty();
        assertThat(elapsed(answered, after(300))).isEqualTo(new Elapsed(answered, List.of()));
    }

    @Test
    void who_answers_before_the_start_wakes_nobody_else() {
        Escalation answered = Escalation.starting(NOON).answer(NOON);
        Elapsed begun = elapsed(answered, NOON);
        assertThat(begun.alarms()).isEmpty();
        assertThat(begun.next().phase()).isEqualTo(Phase.ANSWERED);
        assertThat(begun.next().plan()).contains(TWO_LEVELS);
        assertThat(begun.next().nextAt()).isEmpty();
    }

    @Test
    void who_answers_before_the_start_is_watched_for_silence_like_anybody_else() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Elapsed begun = Escalation.starting(NOON).answer(NOON).elapse(NOON, lastActive(NOON, strict), NOBODY);
        assertThat(begun.next().nextAt()).contains(after(30));
        assertThat(begun.next()
                        .elapse(after(30), lastActive(NOON, strict), NOBODY)
                        .alarms())
                .containsExactly(fired(1, 1, Trigger.SILENCE, onDuty(ANN)));
    }

    @Test
    void when_whoever_answered_falls_silent_it_goes_on_with_the_next_level() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Escalation answered =
                Escalation.starting(NOON).elapse(NOON, strict, NOBODY).next().answer(after(2));
        assertThat(answered.nextAt()).contains(after(32));
        Elapsed resumed = answered.elapse(after(32), lastActive(after(2), strict), NOBODY);
        assertThat(resumed.alarms()).containsExactly(fired(1, 2, Trigger.SILENCE, byName(CAT)));
        assertThat(resumed.next().phase()).isEqualTo(Phase.RUNNING);
        assertThat(resumed.next().nextAt()).contains(after(42));
        assertThat(resumed.next().paged()).containsExactly(CAT.id());
    }

    @Test
    void whoever_does_something_is_not_silent() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Escalation answered =
                Escalation.starting(NOON).elapse(NOON, strict, NOBODY).next().answer(after(2));
        Elapsed watched = answered.elapse(after(32), lastActive(after(20), strict), NOBODY);
        assertThat(watched.alarms()).isEmpty();
        assertThat(watched.next().nextAt()).contains(after(50));
        assertThat(watched.next()
                        .elapse(after(50), lastActive(after(20), strict), NOBODY)
                        .alarms())
                .containsExactly(fired(1, 2, Trigger.SILENCE, byName(CAT)));
    }

    @Test
    void when_nothing_is_known_of_what_people_did_silence_is_counted_from_now() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Escalation answered =
                Escalation.starting(NOON).elapse(NOON, strict, NOBODY).next().answer(after(2));
        assertThat(answered.elapse(after(32), strict, NOBODY).next().nextAt()).contains(after(62));
    }

    @Test
    void silence_after_the_last_level_is_said_loudly_too() {
        OnCall strict = onCall(watchedFor(30, plan(0, level(5, named(ANN)))));
        Escalation answered =
                Escalation.starting(NOON).elapse(NOON, strict, NOBODY).next().answer(after(2));
        Elapsed resumed = answered.elapse(after(32), lastActive(after(2), strict), NOBODY);
        assertThat(resumed.alarms()).containsExactly(new Exhausted("Platform", Trigger.SILENCE));
        assertThat(resumed.next().phase()).isEqualTo(Phase.EXHAUSTED);
    }

    @Test
    void somebody_may_ask_for_the_next_level_which_has_its_patience_from_then() {
        Elapsed asked = running().advance(after(2), CALM, NOBODY);
        assertThat(asked.alarms()).containsExactly(fired(1, 2, Trigger.PERSON, byName(CAT)));
        assertThat(asked.next().nextAt()).contains(after(12));
    }

    @Test
    void whoever_asks_before_the_start_starts_it() {
        assertThat(Escalation.starting(NOON).advance(NOON, CALM, NOBODY))
                .isEqualTo(elapsed(Escalation.starting(NOON), NOON));
    }

    @Test
    void whoever_asks_after_the_last_level_begins_another_round_or_is_told_that_none_is_left() {
        OnCall twice = onCall(plan(1, level(5, named(ANN))));
        Escalation first = Escalation.starting(NOON).elapse(NOON, twice, NOBODY).next();
        Elapsed second = first.advance(after(1), twice, NOBODY);
        assertThat(second.alarms()).containsExactly(fired(2, 1, Trigger.PERSON, byName(ANN)));
        assertThat(second.next().objection(twice)).contains(Objection.EXHAUSTED);
        assertThatIllegalStateException().isThrownBy(() -> second.next().advance(after(2), twice, NOBODY));
    }

    @Test
    void whoever_asks_without_a_policy_is_told_so_unless_there_is_one_by_now() {
        OnCall none = onCall(Optional.empty(), ANN);
        Escalation unplanned =
                Escalation.starting(NOON).elapse(NOON, none, NOBODY).next();
        assertThat(unplanned.objection(none)).contains(Objection.NO_POLICY);
        assertThat(unplanned.objection(CALM)).isEmpty();
        Elapsed asked = unplanned.advance(after(3), CALM, NOBODY);
        assertThat(asked.alarms()).containsExactly(fired(1, 1, Trigger.START, onDuty(ANN)));
        assertThat(asked.next().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void after_an_answer_the_next_level_is_woken_once_and_no_timer_starts() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Escalation answered =
                Escalation.starting(NOON).elapse(NOON, strict, NOBODY).next().answer(after(2));
        Elapsed asked = answered.advance(after(3), strict, NOBODY);
        assertThat(asked.alarms()).containsExactly(fired(1, 2, Trigger.PERSON, byName(CAT)));
        assertThat(asked.next().phase()).isEqualTo(Phase.ANSWERED);
        assertThat(asked.next().nextAt()).contains(after(32));
        assertThat(asked.next().notified()).containsExactly(CAT.id());
        assertThat(asked.next().paged()).isEmpty();
        assertThat(asked.next().objection(strict)).contains(Objection.EXHAUSTED);
    }

    @Test
    void whoever_is_woken_by_hand_after_an_answer_without_a_policy_is_watched_for_silence_from_then() {
        OnCall strict = onCall(watchedFor(30, TWO_LEVELS));
        Elapsed asked = answeredWithoutPolicy().advance(after(3), strict, NOBODY);
        assertThat(asked.alarms()).containsExactly(fired(1, 1, Trigger.START, onDuty(ANN)));
        assertThat(asked.next().phase()).isEqualTo(Phase.ANSWERED);
        assertThat(asked.next().nextAt()).contains(after(33));
        Elapsed silent = asked.next().elapse(after(33), lastActive(after(3), strict), NOBODY);
        assertThat(silent.alarms()).containsExactly(fired(1, 2, Trigger.SILENCE, byName(CAT)));
    }

    @Test
    void whoever_is_woken_by_hand_after_an_answer_is_watched_only_where_the_policy_says_so() {
        Escalation asked =
                answeredWithoutPolicy().advance(after(3), CALM, NOBODY).next();
        assertThat(asked.plan()).contains(TWO_LEVELS);
        assertThat(asked.nextAt()).isEmpty();
    }

    private static Escalation answeredWithoutPolicy() {
        return Escalation.starting(NOON)
                .elapse(NOON, onCall(Optional.empty(), ANN), NOBODY)
                .next()
                .answer(after(2));
    }

    @Test
    void a_new_start_takes_the_policy_as_it_is_then_and_remembers_who_is_still_to_hear_of_an_answer() {
        Escalation restarted = running().restart(after(3));
        assertThat(restarted.nextAt()).contains(after(3));
        assertThat(restarted.paged()).containsExactly(ANN.id());
        Elapsed begun = restarted.elapse(after(3), onCall(plan(0, level(7, named(DAN)))), NOBODY);
        assertThat(begun.alarms()).containsExactly(fired(1, 1, Trigger.START, byName(DAN)));
        assertThat(begun.next().nextAt()).contains(after(10));
        assertThat(begun.next().paged()).containsExactly(ANN.id(), DAN.id());
    }

    @Test
    void when_the_incident_is_over_nothing_more_happens_until_a_new_start() {
        Escalation ended = running().end();
        assertThat(ended.nextAt()).isEmpty();
        assertThat(ended.paged()).isEmpty();
        assertThat(elapsed(ended, after(300)).alarms()).isEmpty();
        assertThat(elapsed(ended.restart(after(301)), after(301)).alarms())
                .containsExactly(fired(1, 1, Trigger.START, onDuty(ANN)));
    }

    @Test
    void after_an_answer_nobody_counts_the_pages_of_a_level() {
        Escalation asked =
                running().answer(after(1)).advance(after(2), CALM, NOBODY).next();
        assertThat(asked.awaiting(2)).isEqualTo(asked);
    }

    @Test
    void the_level_that_would_fire_next_is_known_as_soon_as_there_is_a_policy() {
        assertThat(Escalation.starting(NOON).nextLevel()).isEmpty();
        assertThat(running().nextLevel()).hasValue(2);
        assertThat(elapsed(running(), after(5)).next().nextLevel()).isEmpty();
        OnCall twice = onCall(plan(1, level(5, named(ANN))));
        Escalation first = Escalation.starting(NOON).elapse(NOON, twice, NOBODY).next();
        assertThat(first.nextLevel()).hasValue(1);
        assertThat(first.elapse(after(5), twice, NOBODY).next().nextLevel()).isEmpty();
    }

    @Test
    void only_while_somebody_is_waited_for_pages_are_outstanding_and_levels_lost() {
        assertThat(counting(Phase.RUNNING, 1, 0).outstanding()).isEqualTo(1);
        assertThat(counting(Phase.RUNNING, 0, 1).lost()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> counting(Phase.RUNNING, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> counting(Phase.RUNNING, 0, -1));
        for (Phase phase : Phase.values()) {
            if (phase != Phase.RUNNING) {
                assertThatIllegalArgumentException().isThrownBy(() -> counting(phase, 1, 0));
                assertThatIllegalArgumentException().isThrownBy(() -> counting(phase, 0, 1));
            }
        }
    }

    @Test
    void whatever_waits_for_its_time_has_one_and_nothing_else_has() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Phase.STARTING, Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Phase.RUNNING, Optional.of(TWO_LEVELS), Optional.empty()));
        for (Phase phase : List.of(Phase.EXHAUSTED, Phase.UNPLANNED, Phase.ENDED)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> state(phase, Optional.of(TWO_LEVELS), Optional.of(NOON)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Phase.RUNNING, Optional.empty(), Optional.of(NOON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Phase.EXHAUSTED, Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Phase.STARTING, Optional.empty(), Optional.of(NOON.plusNanos(1))));
    }

    private static Escalation state(Phase phase, Optional<EscalationPlan> plan, Optional<Instant> nextAt) {
        return new Escalation(phase, plan, Place.START, nextAt, List.of(), List.of(), 0, 0);
    }

    private static Escalation counting(Phase phase, int outstanding, int lost) {
        boolean waits = phase == Phase.STARTING || phase == Phase.RUNNING;
        Optional<Instant> nextAt = waits ? Optional.of(NOON) : Optional.empty();
        return new Escalation(
                phase, Optional.of(TWO_LEVELS), Place.START, nextAt, List.of(), List.of(), outstanding, lost);
    }
}
