package dev.tocsin.domain.escalation;

import static dev.tocsin.domain.escalation.Plans.ANN;
import static dev.tocsin.domain.escalation.Plans.BOB;
import static dev.tocsin.domain.escalation.Plans.CAT;
import static dev.tocsin.domain.escalation.Plans.NOON;
import static dev.tocsin.domain.escalation.Plans.after;
import static dev.tocsin.domain.escalation.Plans.byName;
import static dev.tocsin.domain.escalation.Plans.level;
import static dev.tocsin.domain.escalation.Plans.named;
import static dev.tocsin.domain.escalation.Plans.onCall;
import static dev.tocsin.domain.escalation.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.Escalation.Elapsed;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Exhausted;
import dev.tocsin.domain.escalation.EscalationAlarm.LevelFired;
import dev.tocsin.domain.escalation.EscalationAlarm.NobodyReached;
import dev.tocsin.domain.escalation.EscalationAlarm.OutOfReach;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.people.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Levels that reach nobody: because they have nobody, or because no page of theirs can be delivered. */
class LostLevelsTest {

    private static final Optional<UserId> NOBODY = Optional.empty();
    private static final EscalationPlan ONCE = plan(0, level(5, named(ANN)), level(10, named(BOB)));
    private static final EscalationPlan TWICE = plan(1, level(5, named(ANN)), level(10, named(BOB)));
    private static final OnCall ALL = onCall(TWICE);
    private static final Place FIRST = new Place(1, 1);
    private static final Place SECOND = new Place(1, 2);
    private static final Place THIRD = new Place(2, 1);

    @Test
    void when_the_last_page_of_a_level_has_failed_that_is_said_and_the_next_level_fires_at_once() {
        Escalation awaited = started(ALL).awaiting(2);
        assertThat(awaited.isAwaited(FIRST)).isTrue();
        Elapsed half = awaited.undelivered(FIRST, after(1));
        assertThat(half).isEqualTo(new Elapsed(started(ALL).awaiting(1), List.of()));
        Elapsed failed = half.next().undelivered(FIRST, after(2));
        assertThat(failed.alarms()).containsExactly(new NobodyReached(FIRST));
        assertThat(failed.next().nextAt()).contains(after(2));
        assertThat(failed.next().isAwaited(FIRST)).isFalse();
        assertThat(elapsed(failed.next(), 2).alarms()).containsExactly(fired(SECOND, byName(BOB)));
        assertThat(failed.next().undelivered(FIRST, after(3)))
                .as("one that nobody waits for")
                .isEqualTo(new Elapsed(failed.next(), List.of()));
    }

    @Test
    void what_could_not_be_delivered_of_a_level_of_before_or_without_need_changes_nothing() {
        Escalation second = elapsed(started(ALL).awaiting(1), 5).next().awaiting(1);
        assertThat(second.isAwaited(FIRST)).isFalse();
        assertThat(second.undelivered(FIRST, after(6))).isEqualTo(new Elapsed(second, List.of()));
        assertThat(second.undelivered(new Place(2, 2), after(6))).isEqualTo(new Elapsed(second, List.of()));
        Escalation waiting = started(ALL).awaiting(1);
        for (Escalation done : List.of(waiting.answer(after(1)), waiting.end(), waiting.restart(after(1)))) {
            assertThat(done.undelivered(FIRST, after(2))).isEqualTo(new Elapsed(done, List.of()));
            assertThat(done.outstanding()).isZero();
        }
    }

    @Test
    void where_no_level_can_be_delivered_the_last_has_its_patience_before_another_round() {
        Escalation second = lose(started(ALL), FIRST, 1);
        Elapsed lost = second.awaiting(1).undelivered(SECOND, after(2));
        assertThat(lost.alarms())
                .containsExactly(new NobodyReached(SECOND), new OutOfReach("Platform", Trigger.PATIENCE));
        assertThat(lost.next().nextAt()).contains(after(11));
        assertThat(elapsed(lost.next(), 10).alarms()).isEmpty();
        assertThat(elapsed(lost.next(), 11).alarms()).containsExactly(fired(THIRD, byName(ANN)));
    }

    @Test
    void each_round_is_looked_at_for_itself() {
        Escalation second = lose(started(ALL), FIRST, 1);
        Escalation third = elapsed(
                        second.awaiting(1).undelivered(SECOND, after(2)).next(), 11)
                .next();
        Elapsed again = third.awaiting(1).undelivered(THIRD, after(12));
        assertThat(again.alarms()).containsExactly(new NobodyReached(THIRD));
        assertThat(again.next().nextAt()).contains(after(12));
    }

    @Test
    void a_level_that_may_have_reached_somebody_ends_the_row_of_those_that_have_not() {
        Escalation second = elapsed(started(ALL).awaiting(1), 5).next();
        Elapsed lost = second.awaiting(1).undelivered(SECOND, after(6));
        assertThat(lost.alarms()).containsExactly(new NobodyReached(SECOND));
        assertThat(lost.next().nextAt()).as("level 1 has had its patience").contains(after(6));
        Escalation third = elapsed(lost.next(), 6).next();
        assertThat(third.awaiting(1).undelivered(THIRD, after(7)).alarms())
                .containsExactly(new NobodyReached(THIRD), new OutOfReach("Platform", Trigger.PATIENCE));
    }

    @Test
    void a_level_that_somebody_asks_for_ends_the_row_too() {
        Escalation lost = started(ALL).awaiting(1).undelivered(FIRST, after(1)).next();
        Escalation second = lost.advance(after(1), ALL, NOBODY).next();
        assertThat(second.awaiting(1).undelivered(SECOND, after(2)).alarms())
                .containsExactly(new NobodyReached(SECOND));
    }

    @Test
    void after_the_last_round_it_is_said_at_once_that_no_level_is_left() {
        OnCall once = onCall(ONCE);
        Escalation second = elapsed(
                        started(once).awaiting(1).undelivered(FIRST, after(1)).next(), 1, once)
                .next();
        Elapsed lost = second.awaiting(1).undelivered(SECOND, after(2));
        assertThat(lost.alarms()).containsExactly(new NobodyReached(SECOND));
        assertThat(elapsed(lost.next(), 2, once).alarms()).containsExactly(new Exhausted("Platform", Trigger.PATIENCE));
    }

    @Test
    void whom_nobody_finds_is_looked_for_again_when_the_last_level_has_had_its_patience() {
        OnCall deserted = onCall(Optional.of(TWICE));
        Elapsed begun = Escalation.starting(NOON).elapse(NOON, deserted, NOBODY);
        assertThat(begun.alarms())
                .containsExactly(
                        new NobodyReached(FIRST), new NobodyReached(SECOND), new OutOfReach("Platform", Trigger.START));
        assertThat(begun.next().phase()).isEqualTo(Phase.RUNNING);
        assertThat(begun.next().nextAt()).contains(after(10));
        assertThat(elapsed(begun.next(), 10).alarms()).containsExactly(fired(THIRD, byName(ANN)));
        Elapsed last = elapsed(begun.next(), 10, deserted);
        assertThat(last.alarms())
                .containsExactly(
                        new NobodyReached(THIRD),
                        new NobodyReached(new Place(2, 2)),
                        new Exhausted("Platform", Trigger.PATIENCE));
        assertThat(last.next().phase()).isEqualTo(Phase.EXHAUSTED);
    }

    @Test
    void levels_without_anybody_and_levels_that_cannot_be_delivered_are_in_one_row() {
        EscalationPlan three = plan(1, level(1, named(ANN)), level(2, named(BOB)), level(3, named(CAT)));
        OnCall withoutBob = onCall(Optional.of(three), ANN, CAT);
        Escalation first =
                Escalation.starting(NOON).elapse(NOON, withoutBob, NOBODY).next();
        Escalation last = elapsed(first.awaiting(1).undelivered(FIRST, after(0)).next(), 0, withoutBob)
                .next();
        assertThat(last.place()).isEqualTo(new Place(1, 3));
        assertThat(last.awaiting(1).undelivered(new Place(1, 3), after(0)).alarms())
                .containsExactly(new NobodyReached(new Place(1, 3)), new OutOfReach("Platform", Trigger.PATIENCE));
        Elapsed nobodyElse =
                elapsed(first.awaiting(1).undelivered(FIRST, after(0)).next(), 0, onCall(Optional.of(three), ANN));
        assertThat(nobodyElse.alarms())
                .as("Ann, whom no page has reached just now, is not tried again at once")
                .containsExactly(
                        new NobodyReached(SECOND),
                        new NobodyReached(new Place(1, 3)),
                        new OutOfReach("Platform", Trigger.PATIENCE));
        assertThat(nobodyElse.next().nextAt()).contains(after(3));
    }

    private static Escalation started(OnCall onCall) {
        return Escalation.starting(NOON).elapse(NOON, onCall, NOBODY).next();
    }

    /** The level after the one that cannot be delivered. */
    private static Escalation lose(Escalation running, Place place, int minute) {
        return elapsed(running.awaiting(1).undelivered(place, after(minute)).next(), minute)
                .next();
    }

    private static Elapsed elapsed(Escalation escalation, int minute) {
        return elapsed(escalation, minute, ALL);
    }

    private static Elapsed elapsed(Escalation escalation, int minute, OnCall onCall) {
        return escalation.elapse(after(minute), onCall, NOBODY);
    }

    private static LevelFired fired(Place place, Reached... people) {
        return new LevelFired(place, List.of(people), Trigger.PATIENCE);
    }
}
