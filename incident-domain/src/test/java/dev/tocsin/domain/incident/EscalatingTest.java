package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.BY_KIM;
import static dev.tocsin.domain.incident.Crew.BY_ROBIN;
import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.LEE;
import static dev.tocsin.domain.incident.Crew.PLATFORM;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesKim;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.byName;
import static dev.tocsin.domain.incident.Crew.catchAll;
import static dev.tocsin.domain.incident.Crew.lastActive;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.repeated;
import static dev.tocsin.domain.incident.Crew.standDown;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.superseded;
import static dev.tocsin.domain.incident.Crew.watchedFor;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anIncidentUnderWay;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.refused;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody wants the next level woken, or whoever answered has fallen silent. */
class EscalatingTest {

    private static final OnCall STRICT = onCall(watchedFor(30, PLATFORM));

    @Test
    void the_next_level_is_woken_now_and_its_patience_starts_now() {
        Decision<Incident> asked = anIncidentThatWakesRobin().escalate(CALM, BY_JANE, after(ofMinutes(2)));
        assertThat(summons(asked)).containsExactly(woken(KIM, 2));
        assertThat(superseded(asked)).isEmpty();
        assertThat(accepted(asked).events())
                .containsExactly(new IncidentEvent(
                        BY_JANE,
                        after(ofMinutes(2)),
                        new Fact.Escalated(new Place(1, 2), List.of(byName(KIM)), Trigger.PERSON)));
        Incident next = accepted(asked).next();
        assertThat(next.escalation().nextAt()).contains(after(ofMinutes(12)));
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void before_the_start_it_starts() {
        Decision<Incident> asked = anUnansweredIncident().escalate(CALM, BY_JANE, NOON);
        assertThat(summons(asked)).containsExactly(woken(ROBIN, 1));
        assertThat(accepted(asked).next().ownership().assignee()).contains(ROBIN);
        assertThat(accepted(asked).next().elapse(NOON, CALM)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void after_an_answer_one_level_is_woken_because_somebody_wants_it_and_no_timer_starts() {
        Incident answered = accepted(anIncidentThatWakesRobin().acknowledge(BY_ROBIN, after(ofMinutes(1))))
                .next();
        Decision<Incident> asked = answered.escalate(CALM, BY_JANE, after(ofMinutes(2)));
        assertThat(summons(asked))
                .containsExactly(new Summons(
                        new Addressee.Somebody(KIM.id()), Cause.MANUAL, Urgency.HIGH, Optional.of(new Place(1, 2))));
        Incident next = accepted(asked).next();
        assertThat(next.acknowledgement()).isEqualTo(answered.acknowledgement());
        assertThat(next.escalation().nextAt()).isEmpty();
        assertThat(next.escalation().outstanding()).isZero();
        assertThat(next.elapse(after(ofHours(3)), CALM)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void after_the_last_level_it_is_the_next_rounds_first_or_none() {
        assertThat(refused(anIncidentThatWakesKim().escalate(CALM, BY_JANE, after(ofMinutes(6)))))
                .isEqualTo(new Refusal.EscalationExhausted("Platform"));
        OnCall twice = onCall(repeated(1, PLATFORM));
        Incident first =
                accepted(anUnansweredIncident().escalate(twice, BY_JANE, NOON)).next();
        Incident second = accepted(first.escalate(twice, BY_JANE, NOON)).next();
        Decision<Incident> again = second.escalate(twice, BY_JANE, NOON);
        assertThat(summons(again)).containsExactly(woken(ROBIN, new Place(2, 1), Urgency.HIGH));
        assertThat(accepted(again).next().escalation().nextAt()).contains(after(ofMinutes(5)));
    }

    @Test
    void when_all_levels_have_had_their_time_there_is_none_left_to_ask_for() {
        Incident exhausted = accepted(anIncidentThatWakesKim().elapse(after(ofMinutes(15)), CALM))
                .next();
        assertThat(refused(exhausted.escalate(CALM, BY_JANE, after(ofMinutes(16)))))
                .isEqualTo(new Refusal.EscalationExhausted("Platform"));
    }

    @Test
    void without_a_policy_there_is_no_level_until_there_is_one() {
        Incident underWay = anIncidentUnderWay();
        assertThat(refused(underWay.escalate(NOBODY_ON_CALL, BY_JANE, NOON)))
                .isEqualTo(new Refusal.NoEscalationPolicy());
        assertThat(summons(underWay.escalate(CALM, BY_JANE, NOON))).containsExactly(woken(ROBIN, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void what_is_over_wakes_nobody(Status over) {
        assertThat(refused(anIncidentIn(over).escalate(CALM, BY_JANE, NOON))).isEqualTo(new Refusal.IncidentOver(over));
    }

    @Test
    void when_none_of_the_levels_that_are_left_has_anybody_that_is_told_loudly() {
        Decision<Incident> asked =
                anIncidentThatWakesRobin().escalate(onCall(PLATFORM, ROBIN), BY_JANE, after(ofMinutes(1)));
        assertThat(facts(asked))
                .containsExactly(
                        new Fact.NobodyReached(Optional.of(new Place(1, 2))), new Fact.EscalationExhausted("Platform"));
        assertThat(summons(asked)).containsExactly(catchAll(Cause.CATCH_ALL));
        assertThat(accepted(asked).next().escalation().phase()).isEqualTo(Phase.EXHAUSTED);
    }

    @Test
    void where_further_rounds_are_left_whoever_asked_hears_that_they_are_to_come() {
        OnCall robinAlone = onCall(repeated(1, plan(level(5, KIM), level(10, LEE))), ROBIN);
        Decision<Incident> begun = anUnansweredIncident().elapse(NOON, robinAlone);
        assertThat(facts(begun))
                .containsExactly(
                        new Fact.NobodyReached(Optional.of(new Place(1, 1))),
                        new Fact.NobodyReached(Optional.of(new Place(1, 2))),
                        new Fact.OutOfReach("Platform"));
        assertThat(summons(begun)).containsExactly(catchAll(Cause.CATCH_ALL));
        Incident waiting = accepted(begun).next();
        assertThat(waiting.ownership().assignee()).isEmpty();
        Decision<Incident> asked = waiting.escalate(onCall(PLATFORM, ROBIN), BY_JANE, after(ofMinutes(1)));
        assertThat(facts(asked)).endsWith(new Fact.EscalationExhausted("Platform"));
        Decision<Incident> later = waiting.elapse(after(ofMinutes(10)), onCall(PLATFORM, KIM));
        assertThat(accepted(later).next().ownership().assignee())
                .as("the first who is woken has it, however late")
                .contains(KIM);
        assertThat(summons(later)).containsExactly(woken(KIM, new Place(2, 1), Urgency.HIGH));
    }

    @Test
    void silence_that_nobody_can_be_woken_for_ends_the_answer_all_the_same() {
        OnCall strict = onCall(repeated(1, watchedFor(30, PLATFORM)), ROBIN);
        Incident answered = accepted(accepted(anUnansweredIncident().elapse(NOON, strict))
                        .next()
                        .acknowledge(BY_ROBIN, after(ofMinutes(2))))
                .next();
        OnCall nobody = new OnCall(Optional.empty(), Map.of(), Map.of(), Optional.of(after(ofMinutes(2))));
        Decision<Incident> silent = answered.elapse(after(ofMinutes(32)), nobody);
        assertThat(facts(silent)).endsWith(new Fact.OutOfReach("Platform"));
        assertThat(summons(silent)).containsExactly(catchAll(Cause.CATCH_ALL));
        assertThat(accepted(silent).next().acknowledgement()).isEmpty();
        assertThat(accepted(silent).next().escalation().nextAt()).isPresent();
    }

    @Test
    void when_whoever_answered_falls_silent_the_next_level_is_woken_and_it_waits_for_an_answer_again() {
        Incident answered = answeredAt(2);
        assertThat(answered.escalation().nextAt()).contains(after(ofMinutes(32)));
        Decision<Incident> silent = answered.elapse(after(ofMinutes(32)), lastActive(after(ofMinutes(2)), STRICT));
        assertThat(summons(silent)).containsExactly(woken(KIM, 2));
        assertThat(facts(silent))
                .containsExactly(new Fact.Escalated(new Place(1, 2), List.of(byName(KIM)), Trigger.SILENCE));
        Incident waking = accepted(silent).next();
        assertThat(waking.acknowledgement()).isEmpty();
        assertThat(waking.ownership().assignee()).as("they still have it").contains(ROBIN);
        assertThat(waking.sla()).as("what was answered in time stays so").isEqualTo(answered.sla());
        assertThat(waking.escalation().phase()).isEqualTo(Phase.RUNNING);
        assertThat(waking.escalation().nextAt()).contains(after(ofMinutes(42)));
        Decision<Incident> again = waking.acknowledge(BY_KIM, after(ofMinutes(33)));
        assertThat(accepted(again).next().acknowledgement()).contains(new Acknowledgement(KIM, after(ofMinutes(33))));
        assertThat(summons(waking.acknowledge(BY_ROBIN, after(ofMinutes(33))))).containsExactly(standDown(KIM));
    }

    @Test
    void whoever_does_something_is_not_silent() {
        Incident answered = answeredAt(2);
        Decision<Incident> watched = answered.elapse(after(ofMinutes(32)), lastActive(after(ofMinutes(20)), STRICT));
        assertThat(summons(watched)).isEmpty();
        assertThat(facts(watched)).isEmpty();
        assertThat(accepted(watched).next().acknowledgement()).isPresent();
        assertThat(accepted(watched).next().escalation().nextAt()).contains(after(ofMinutes(50)));
    }

    @Test
    void silence_after_the_last_level_is_told_loudly() {
        Incident waking = accepted(answeredAt(2).escalate(STRICT, BY_JANE, after(ofMinutes(3))))
                .next();
        Decision<Incident> silent = waking.elapse(after(ofMinutes(40)), lastActive(after(ofMinutes(3)), STRICT));
        assertThat(facts(silent)).containsExactly(new Fact.EscalationExhausted("Platform"));
        assertThat(summons(silent)).containsExactly(catchAll(Cause.CATCH_ALL));
        Incident next = accepted(silent).next();
        assertThat(next.escalation().phase()).isEqualTo(Phase.EXHAUSTED);
        assertThat(next.acknowledgement()).as("it waits for an answer again").isEmpty();
        assertThat(next.acknowledge(BY_KIM, after(ofMinutes(41)))).isInstanceOf(Decision.Accepted.class);
    }

    /** By Robin, after so many minutes. */
    private static Incident answeredAt(int minute) {
        Incident waking = accepted(anUnansweredIncident().elapse(NOON, STRICT)).next();
        return accepted(waking.acknowledge(BY_ROBIN, after(ofMinutes(minute)))).next();
    }
}
