package dev.tocsin.domain.sla;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.domain.sla.Progress.Outcome.Breached;
import dev.tocsin.domain.sla.Progress.Outcome.Met;
import dev.tocsin.domain.sla.SlaAlarm.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaClockTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    private static final SlaPolicy POLICY = new SlaPolicy(ofMinutes(10), ofHours(1));
    private static final SlaClock CLOCK = SlaClock.started(POLICY, NOON);

    @Test
    void both_deadlines_count_from_the_start_and_warn_at_four_fifths() {
        assertThat(CLOCK.dueAt(Deadline.ACKNOWLEDGE)).isEqualTo(after(ofMinutes(10)));
        assertThat(CLOCK.dueAt(Deadline.CLOSURE)).isEqualTo(after(ofHours(1)));
        assertThat(CLOCK.warningAt(Deadline.ACKNOWLEDGE)).isEqualTo(after(ofMinutes(8)));
        assertThat(CLOCK.warningAt(Deadline.CLOSURE)).isEqualTo(after(ofMinutes(48)));
    }

    @Test
    void left_alone_it_raises_four_alarms_in_order_and_then_none() {
        assertThat(CLOCK.elapse(after(ofHours(2))).alarms())
                .extracting(SlaAlarm::kind, SlaAlarm::deadline)
                .containsExactly(
                        tuple(Kind.WARNING, Deadline.ACKNOWLEDGE),
                        tuple(Kind.BREACH, Deadline.ACKNOWLEDGE),
                        tuple(Kind.WARNING, Deadline.CLOSURE),
                        tuple(Kind.BREACH, Deadline.CLOSURE));
        SlaClock spent = CLOCK.elapse(after(ofHours(2))).clock();
        assertThat(spent.nextDeadline()).isEmpty();
        assertThat(spent.elapse(after(ofHours(3))).alarms()).isEmpty();
    }

    @Test
    void a_deadline_is_the_first_instant_at_which_it_is_too_late() {
        Instant justInTime = after(ofMinutes(10)).minusNanos(1_000);
        assertThat(CLOCK.elapse(justInTime)
                        .clock()
                        .acknowledge(justInTime)
                        .acknowledgement()
                        .outcome())
                .contains(new Met(justInTime));
        assertThat(CLOCK.elapse(after(ofMinutes(10))).clock().acknowledgement().outcome())
                .contains(new Breached(after(ofMinutes(10))));
    }

    @Test
    void a_late_acknowledgement_does_not_mend_the_breach() {
        SlaClock late = CLOCK.elapse(after(ofMinutes(11))).clock().acknowledge(after(ofMinutes(11)));
        assertThat(late.acknowledgement().outcome()).contains(new Breached(after(ofMinutes(10))));
        assertThat(late.state()).isEqualTo(SlaState.BREACHED);
    }

    @Test
    void ending_meets_both_deadlines_and_stops_time() {
        SlaClock stopped = CLOCK.stop(after(ofMinutes(5)));
        assertThat(stopped.acknowledgement().outcome()).contains(new Met(after(ofMinutes(5))));
        assertThat(stopped.closure().outcome()).contains(new Met(after(ofMinutes(5))));
        assertThat(stopped.nextDeadline()).isEmpty();
        assertThat(stopped.state()).isEqualTo(SlaState.ON_TRACK);
    }

    @Test
    void ending_keeps_the_time_of_the_first_acknowledgement() {
        SlaClock stopped = CLOCK.acknowledge(after(ofMinutes(2))).stop(after(ofMinutes(5)));
        assertThat(stopped.acknowledgement().outcome()).contains(new Met(after(ofMinutes(2))));
    }

    @Test
    void reopening_moves_the_closure_by_the_time_over_and_leaves_the_acknowledgement() {
        SlaClock reopened = CLOCK.stop(after(ofMinutes(5))).restart(after(ofMinutes(35)));
        assertThat(reopened.dueAt(Deadline.CLOSURE)).isEqualTo(after(ofMinutes(90)));
        assertThat(reopened.closure().outcome()).isEmpty();
        assertThat(reopened.dueAt(Deadline.ACKNOWLEDGE)).isEqualTo(after(ofMinutes(10)));
        assertThat(reopened.acknowledgement().outcome()).contains(new Met(after(ofMinutes(5))));
        assertThat(reopened.nextDeadline()).contains(after(ofMinutes(78)));
    }

    @Test
    void being_over_twice_adds_up() {
        SlaClock twice = CLOCK.stop(after(ofMinutes(5)))
                .restart(after(ofMinutes(15)))
                .stop(after(ofMinutes(20)))
                .restart(after(ofMinutes(40)));
        assertThat(twice.dueAt(Deadline.CLOSURE)).isEqualTo(after(ofMinutes(90)));
    }

    @Test
    void a_missed_closure_stays_missed_through_a_reopening() {
        SlaClock missed =
                CLOCK.elapse(after(ofHours(2))).clock().stop(after(ofHours(2))).restart(after(ofHours(3)));
        assertThat(missed.closure().outcome()).contains(new Breached(after(ofHours(1))));
        assertThat(missed.nextDeadline()).isEmpty();
    }

    @Test
    void another_policy_counts_anew_from_the_start_and_warns_no_second_time() {
        SlaClock warned = CLOCK.elapse(after(ofMinutes(9))).clock().under(new SlaPolicy(ofMinutes(30), ofHours(2)));
        assertThat(warned.dueAt(Deadline.ACKNOWLEDGE)).isEqualTo(after(ofMinutes(30)));
        assertThat(warned.elapse(after(ofMinutes(29))).alarms()).isEmpty();
        assertThat(warned.elapse(after(ofMinutes(30))).alarms())
                .containsExactly(new SlaAlarm(Kind.BREACH, Deadline.ACKNOWLEDGE, after(ofMinutes(30))));
    }

    @ParameterizedTest
    @CsvSource({
        // answer within, seen after, state
        "60,  9, ON_TRACK",
        "60, 47, ON_TRACK",
        "60, 48, AT_RISK",
        "60, 59, AT_RISK",
        "60, 60, BREACHED",
        "11,  9, AT_RISK",
        "10,  9, AT_RISK",
        " 9,  9, BREACHED"
    })
    void told_under_one_policy_it_stands_as_the_deadlines_of_another_say(long within, long seen, SlaState state) {
        SlaClock warned = CLOCK.elapse(after(ofMinutes(9))).clock().under(new SlaPolicy(ofMinutes(within), ofHours(2)));
        assertThat(warned.elapse(after(ofMinutes(seen))).clock().state()).isEqualTo(state);
    }

    @Test
    void told_once_the_next_warning_passes_in_silence_but_at_its_time() {
        SlaClock relieved =
                CLOCK.elapse(after(ofMinutes(9))).clock().under(new SlaPolicy(ofMinutes(60), ofMinutes(100)));
        assertThat(relieved.nextDeadline()).contains(after(ofMinutes(48)));
        SlaClock.Elapsed passed = relieved.elapse(after(ofMinutes(48)));
        assertThat(passed.alarms()).isEmpty();
        assertThat(passed.clock()).isNotEqualTo(relieved);
        assertThat(passed.clock().nextDeadline()).contains(after(ofMinutes(60)));
        assertThat(passed.clock().elapse(after(ofMinutes(60))).alarms())
                .containsExactly(new SlaAlarm(Kind.BREACH, Deadline.ACKNOWLEDGE, after(ofMinutes(60))));
    }

    @Test
    void another_policy_for_what_is_over_counts_when_it_is_reopened() {
        SlaClock over = CLOCK.elapse(after(ofMinutes(48))).clock().stop(after(ofMinutes(50)));
        SlaClock reopened = over.under(new SlaPolicy(ofMinutes(10), ofHours(2))).restart(after(ofMinutes(70)));
        assertThat(reopened.nextDeadline()).contains(after(ofMinutes(96 + 20)));
        assertThat(reopened.closure()).isEqualTo(new Progress(true, false, Optional.empty()));
        assertThat(reopened.elapse(after(ofMinutes(96 + 20))).clock().closure())
                .isEqualTo(new Progress(true, true, Optional.empty()));
    }

    @Test
    void nothing_is_at_risk_of_which_no_warning_was_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Progress(false, true, Optional.empty()));
    }

    @Test
    void it_is_at_risk_between_warning_and_outcome() {
        SlaClock warned = CLOCK.elapse(after(ofMinutes(8))).clock();
        assertThat(CLOCK.state()).isEqualTo(SlaState.ON_TRACK);
        assertThat(warned.state()).isEqualTo(SlaState.AT_RISK);
        assertThat(warned.acknowledge(after(ofMinutes(9))).state()).isEqualTo(SlaState.ON_TRACK);
    }

    @Test
    void it_is_at_risk_for_either_deadline() {
        SlaClock answered = CLOCK.acknowledge(after(ofMinutes(1)));
        assertThat(answered.elapse(after(ofMinutes(47))).clock().state()).isEqualTo(SlaState.ON_TRACK);
        assertThat(answered.elapse(after(ofMinutes(48))).clock().state()).isEqualTo(SlaState.AT_RISK);
        assertThat(answered.elapse(after(ofHours(1))).clock().state()).isEqualTo(SlaState.BREACHED);
    }

    @Test
    void a_missed_acknowledgement_is_a_breach_though_the_end_was_in_time() {
        SlaClock late = CLOCK.elapse(after(ofMinutes(10))).clock().stop(after(ofMinutes(20)));
        assertThat(late.closure().outcome()).contains(new Met(after(ofMinutes(20))));
        assertThat(late.state()).isEqualTo(SlaState.BREACHED);
    }

    @Test
    void of_two_that_fall_due_at_once_the_acknowledgement_is_told_first() {
        SlaClock clock = SlaClock.started(new SlaPolicy(ofMinutes(10), ofMinutes(10)), NOON);
        assertThat(clock.elapse(after(ofMinutes(10))).alarms())
                .containsExactly(
                        new SlaAlarm(Kind.WARNING, Deadline.ACKNOWLEDGE, after(ofMinutes(10))),
                        new SlaAlarm(Kind.WARNING, Deadline.CLOSURE, after(ofMinutes(10))),
                        new SlaAlarm(Kind.BREACH, Deadline.ACKNOWLEDGE, after(ofMinutes(10))),
                        new SlaAlarm(Kind.BREACH, Deadline.CLOSURE, after(ofMinutes(10))));
    }

    @Test
    void to_restart_what_runs_changes_nothing() {
        SlaClock warned = CLOCK.elapse(after(ofMinutes(48))).clock();
        assertThat(warned.restart(after(ofMinutes(50)))).isEqualTo(warned);
    }

    @Test
    void an_end_that_lies_ahead_of_the_reopening_has_taken_no_time() {
        SlaClock reopened = CLOCK.stop(after(ofMinutes(5))).restart(after(ofMinutes(4)));
        assertThat(reopened.timeOver()).isZero();
        assertThat(reopened.dueAt(Deadline.CLOSURE)).isEqualTo(after(ofHours(1)));
    }

    @Test
    void a_warning_stays_given_through_a_reopening() {
        SlaClock reopened = CLOCK.elapse(after(ofMinutes(48)))
                .clock()
                .stop(after(ofMinutes(50)))
                .restart(after(ofMinutes(55)));
        assertThat(reopened.nextDeadline()).contains(after(ofMinutes(65)));
        assertThat(reopened.state()).isEqualTo(SlaState.BREACHED);
        assertThat(reopened.elapse(after(ofHours(2))).alarms())
                .containsExactly(new SlaAlarm(Kind.BREACH, Deadline.CLOSURE, after(ofMinutes(65))));
    }

    @Test
    void its_facts_fit_together() {
        Optional<Instant> never = Optional.empty();
        Progress met = Progress.PENDING.met(NOON);
        Instant finer = NOON.plusNanos(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SlaClock.started(POLICY, finer));
        assertThatIllegalArgumentException().isThrownBy(() -> CLOCK.stop(finer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaClock(NOON, POLICY, ofMinutes(-1), never, met, met));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaClock(NOON, POLICY, Duration.ZERO, Optional.of(NOON), Progress.PENDING, met));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlaClock(NOON, POLICY, Duration.ZERO, Optional.of(NOON), met, Progress.PENDING));
    }

    private static Instant after(Duration time) {
        return NOON.plus(time);
    }
}
