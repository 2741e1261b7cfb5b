package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.BY_KIM;
import static dev.tocsin.domain.incident.Crew.BY_ROBIN;
import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.LEE;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesKim;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.byName;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.standDown;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.superseded;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.moved;
import static dev.tocsin.domain.incident.Situations.told;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Paging;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When somebody answers, nobody else is woken, and those who were may sleep. */
class AnsweringTest {

    private static final Optional<Comment> BECAUSE = Optional.of(new Comment("because"));

    @Test
    void acknowledging_supersedes_what_would_wake_people_and_nothing_else() {
        assertThat(superseded(anIncidentThatWakesRobin().acknowledge(BY_ROBIN, after(ofMinutes(1)))))
                .containsExactly(Cause.ESCALATION, Cause.SLA_ACKNOWLEDGE);
    }

    @Test
    void whoever_was_woken_hears_that_they_may_sleep_but_not_whoever_answered() {
        Incident waking = anIncidentThatWakesKim();
        Instant now = after(ofMinutes(6));
        assertThat(summons(waking.acknowledge(BY_KIM, now))).containsExactly(standDown(ROBIN));
        assertThat(summons(waking.acknowledge(BY_ROBIN, now))).containsExactly(standDown(KIM));
        assertThat(summons(waking.acknowledge(BY_JANE, now))).containsExactly(standDown(ROBIN), standDown(KIM));
    }

    @Test
    void they_hear_it_once() {
        Incident answered = accepted(anIncidentThatWakesKim().acknowledge(BY_KIM, after(ofMinutes(6))))
                .next();
        assertThat(summons(moving(answered, Status.RESOLVED, after(ofMinutes(7)))))
                .isEmpty();
    }

    @Test
    void whoever_answers_before_anybody_was_woken_wakes_nobody() {
        Decision<Incident> answer = anUnansweredIncident().acknowledge(BY_ROBIN, NOON);
        assertThat(summons(answer)).isEmpty();
        Incident answered = accepted(answer).next();
        Decision<Incident> begun = answered.elapse(NOON, CALM);
        assertThat(summons(begun)).isEmpty();
        assertThat(told(begun)).isEmpty();
        assertThat(accepted(begun).next().escalation().phase()).isEqualTo(Phase.ANSWERED);
    }

    @Test
    void after_an_answer_time_wakes_nobody() {
        Incident answered = accepted(anIncidentThatWakesRobin().acknowledge(BY_ROBIN, after(ofMinutes(1))))
                .next();
        for (int minute = 1; minute < 180; minute++) {
            assertThat(answered.elapse(after(ofMinutes(minute)), CALM)).isEqualTo(new Decision.Unchanged<>(answered));
        }
    }

    @Test
    void an_answer_that_comes_too_late_tells_nobody_that_it_was_awaited() {
        Decision<Incident> answer = anIncidentThatWakesRobin().acknowledge(BY_KIM, after(ofMinutes(20)));
        assertThat(told(answer)).startsWith(EventType.SLA_WARNING, EventType.SLA_BREACHED);
        assertThat(summons(answer)).containsExactly(standDown(ROBIN));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void to_end_it_supersedes_everything_but_what_was_promised_and_whoever_was_woken_may_sleep(Status over) {
        Decision<Incident> end = moving(anIncidentThatWakesKim(), over, after(ofHours(4)));
        assertThat(superseded(end))
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Cause.ACTION_ITEM, Cause.WEBHOOK)));
        assertThat(told(end)).as("deadlines that passed before").contains(EventType.SLA_BREACHED);
        assertThat(summons(end)).containsExactly(standDown(ROBIN), standDown(KIM));
        assertThat(accepted(end).next().escalation().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void whoever_ends_it_is_not_told_that_they_may_sleep() {
        Decision<Incident> end = anIncidentThatWakesKim()
                .changeStatus(Lifecycle.NATIVE, Status.RESOLVED, Optional.empty(), BY_KIM, after(ofMinutes(6)));
        assertThat(summons(end)).containsExactly(standDown(ROBIN));
    }

    @Test
    void to_close_what_is_resolved_concerns_nobody() {
        Incident resolved = moved(anIncidentThatWakesKim(), Status.RESOLVED, after(ofMinutes(6)));
        assertThat(accepted(moving(resolved, Status.CLOSED, after(ofMinutes(7))))
                        .paging())
                .isEqualTo(Paging.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVESTIGATING", "FIXING", "MONITORING"})
    void another_status_is_no_answer(Status open) {
        Incident waking = anIncidentThatWakesRobin();
        Decision<Incident> move = moving(waking, open, after(ofMinutes(1)));
        assertThat(accepted(move).paging()).isEqualTo(Paging.NONE);
        assertThat(accepted(move).next().escalation()).isEqualTo(waking.escalation());
        assertThat(summons(accepted(move).next().elapse(after(ofMinutes(5)), CALM)))
                .containsExactly(woken(KIM, 2));
    }

    @Test
    void reopened_it_starts_again_with_the_first_level_of_the_policy_of_then_and_whoever_had_it_last() {
        Incident answered = accepted(anIncidentThatWakesRobin().acknowledge(BY_KIM, after(ofMinutes(1))))
                .next();
        Incident resolved = moved(answered, Status.RESOLVED, after(ofMinutes(10)));
        Decision<Incident> back = moving(resolved, Status.INVESTIGATING, after(ofMinutes(20)));
        assertThat(accepted(back).paging()).isEqualTo(Paging.NONE);
        Incident reopened = accepted(back).next();
        assertThat(reopened.nextDeadline()).contains(after(ofMinutes(20)));

        OnCall other = onCall(plan(level(7, LEE)));
        Decision<Incident> begun = reopened.elapse(after(ofMinutes(20)), other);
        assertThat(summons(begun)).containsExactly(woken(LEE, 1), woken(KIM, 1));
        assertThat(facts(begun))
                .containsExactly(new Fact.Escalated(
                        new Place(1, 1),
                        List.of(byName(LEE), new Reached(KIM, new Reached.Reason.Assigned())),
                        Trigger.START));
        Incident waking = accepted(begun).next();
        assertThat(waking.ownership().assignee()).contains(KIM);
        assertThat(waking.escalation().nextAt()).contains(after(ofMinutes(27)));
    }

    @Test
    void reopened_it_can_be_answered_again_and_only_those_hear_of_that_who_were_woken_since() {
        Incident answered = accepted(anIncidentThatWakesRobin().acknowledge(BY_KIM, after(ofMinutes(1))))
                .next();
        Incident resolved = moved(answered, Status.RESOLVED, after(ofMinutes(10)));
        Incident reopened = moved(resolved, Status.INVESTIGATING, after(ofMinutes(20)));
        Incident waking = accepted(reopened.elapse(after(ofMinutes(20)), onCall(plan(level(7, LEE)))))
                .next();
        Decision<Incident> again = waking.acknowledge(BY_KIM, after(ofMinutes(21)));
        assertThat(summons(again)).containsExactly(standDown(LEE));
        assertThat(accepted(again).next().acknowledgement()).contains(new Acknowledgement(KIM, after(ofMinutes(21))));
    }

    @Test
    void to_delete_it_supersedes_everything_but_what_is_told_of_webhooks() {
        Decision<Incident> gone = anIncidentThatWakesKim().delete(BY_JANE, after(ofMinutes(20)));
        assertThat(superseded(gone)).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Cause.WEBHOOK)));
        assertThat(summons(gone)).isEmpty();
    }

    @Test
    void a_comment_is_no_answer_and_concerns_nobody() {
        Incident waking = anIncidentThatWakesRobin();
        Decision<Incident> said = waking.comment(new Comment("Looking"), BY_ROBIN, after(ofMinutes(1)));
        assertThat(accepted(said).paging()).isEqualTo(Paging.NONE);
        assertThat(accepted(said).next()).isEqualTo(waking);
    }

    private static Decision<Incident> moving(Incident incident, Status to, Instant at) {
        return incident.changeStatus(Lifecycle.NATIVE, to, BECAUSE, BY_JANE, at);
    }
}
