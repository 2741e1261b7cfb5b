package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.BY_KIM;
import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.LEE;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.amendment;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.assigning;
import static dev.tocsin.domain.incident.Crew.begun;
import static dev.tocsin.domain.incident.Crew.commanding;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.severity;
import static dev.tocsin.domain.incident.Crew.standDown;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.superseded;
import static dev.tocsin.domain.incident.Crew.told;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.Situations.BY_CASEY;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.opened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears that an incident is worse than it was, or that it is theirs now. */
class AmendmentPagesTest {

    @Test
    void raised_before_anybody_answered_it_starts_again_with_the_policy_of_the_new_severity() {
        Incident waking = begun(opened(Severity.SEV3, Optional.empty(), BY_JANE).next());
        Decision<Incident> raised = waking.amend(severity(Severity.SEV0), BY_JANE, after(ofMinutes(1)));
        assertThat(superseded(raised)).containsExactly(Cause.ESCALATION);
        assertThat(summons(raised)).isEmpty();
        Incident restarting = accepted(raised).next();
        assertThat(restarting.escalation().phase()).isEqualTo(Phase.STARTING);
        assertThat(restarting.nextDeadline()).contains(after(ofMinutes(1)));

        OnCall worse = onCall(plan(level(2, LEE)));
        Decision<Incident> begun = restarting.elapse(after(ofMinutes(1)), worse);
        assertThat(summons(begun)).containsExactly(woken(LEE, 1), woken(ROBIN, 1));
        assertThat(accepted(begun).next().escalation().nextAt()).contains(after(ofMinutes(3)));
        assertThat(summons(accepted(begun).next().acknowledge(BY_KIM, after(ofMinutes(2)))))
                .as("who was woken before the change, too")
                .containsExactlyInAnyOrder(standDown(ROBIN), standDown(LEE));
    }

    @Test
    void raised_after_an_answer_it_is_told_to_whoever_has_it_and_to_whoever_leads() {
        Incident answered = answered(Optional.of(CASEY));
        Decision<Incident> raised = answered.amend(severity(Severity.SEV0), BY_JANE, after(ofMinutes(3)));
        assertThat(summons(raised)).containsExactly(told(KIM, Cause.REMINDER), told(CASEY, Cause.REMINDER));
        assertThat(superseded(raised)).isEmpty();
        assertThat(accepted(raised).next().escalation()).isEqualTo(answered.escalation());
    }

    @Test
    void whoever_raises_it_knows_of_it_and_whoever_has_it_and_leads_hears_it_once() {
        assertThat(summons(answered(Optional.of(CASEY)).amend(severity(Severity.SEV0), BY_KIM, after(ofMinutes(3)))))
                .containsExactly(told(CASEY, Cause.REMINDER));
        assertThat(summons(answered(Optional.of(CASEY)).amend(severity(Severity.SEV0), BY_CASEY, after(ofMinutes(3)))))
                .containsExactly(told(KIM, Cause.REMINDER));
        assertThat(summons(answered(Optional.of(KIM)).amend(severity(Severity.SEV0), BY_JANE, after(ofMinutes(3)))))
                .containsExactly(told(KIM, Cause.REMINDER));
    }

    @Test
    void lowered_it_concerns_nobody_and_who_is_waited_for_keeps_their_time() {
        Incident waking = anIncidentThatWakesRobin();
        Decision<Incident> lowered = waking.amend(severity(Severity.SEV4), BY_JANE, after(ofMinutes(1)));
        assertThat(accepted(lowered).paging()).isEqualTo(Paging.NONE);
        assertThat(accepted(lowered).next().escalation()).isEqualTo(waking.escalation());
        assertThat(summons(accepted(lowered).next().elapse(after(ofMinutes(5)), CALM)))
                .containsExactly(woken(KIM, new Place(1, 2), Urgency.LOW));
        Decision<Incident> answered =
                answered(Optional.of(CASEY)).amend(severity(Severity.SEV4), BY_JANE, after(ofMinutes(3)));
        assertThat(accepted(answered).paging()).isEqualTo(Paging.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void of_what_is_over_nobody_hears(Status over) {
        Incident ended = anIncidentIn(over);
        assertThat(accepted(ended.amend(severity(Severity.SEV0), BY_JANE, NOON)).paging())
                .isEqualTo(Paging.NONE);
        assertThat(accepted(ended.amend(assigning(CASEY), BY_JANE, NOON)).paging())
                .isEqualTo(Paging.NONE);
        assertThat(accepted(ended.amend(commanding(CASEY), BY_JANE, NOON)).paging())
                .isEqualTo(Paging.NONE);
    }

    @Test
    void whoever_is_given_it_or_the_command_of_it_by_somebody_else_is_paged() {
        Incident incident = anUnansweredIncident();
        assertThat(summons(incident.amend(assigning(CASEY), BY_JANE, NOON)))
                .containsExactly(told(CASEY, Cause.ASSIGNMENT));
        assertThat(summons(incident.amend(commanding(CASEY), BY_JANE, NOON)))
                .containsExactly(told(CASEY, Cause.ASSIGNMENT));
        assertThat(superseded(incident.amend(assigning(CASEY), BY_JANE, NOON))).isEmpty();
    }

    @Test
    void whoever_takes_it_themselves_is_not_paged_nor_is_anybody_when_nobody_has_done_it() {
        Incident incident = anUnansweredIncident();
        assertThat(summons(incident.amend(assigning(JANE), BY_JANE, NOON))).isEmpty();
        assertThat(summons(incident.amend(commanding(JANE), BY_JANE, NOON))).isEmpty();
        assertThat(summons(incident.amend(assigning(CASEY), Author.AUTOMATIC, NOON)))
                .isEmpty();
    }

    @Test
    void whoever_has_it_already_or_has_it_no_longer_is_not_paged() {
        Incident assigned = accepted(anUnansweredIncident().amend(assigning(CASEY), BY_JANE, NOON))
                .next();
        assertThat(assigned.amend(assigning(CASEY), BY_JANE, NOON)).isInstanceOf(Decision.Unchanged.class);
        assertThat(summons(assigned.amend(amendment(Optional.empty(), Change.clear(), Change.keep()), BY_JANE, NOON)))
                .isEmpty();
        assertThat(summons(assigned.amend(assigning(KIM), BY_JANE, NOON))).containsExactly(told(KIM, Cause.ASSIGNMENT));
    }

    @Test
    void whoever_gets_it_along_with_another_severity_hears_as_urgently_as_that_is() {
        Amendment lowered = amendment(severity(Severity.SEV4).severity(), Change.to(CASEY), Change.keep());
        assertThat(summons(anUnansweredIncident().amend(lowered, BY_JANE, NOON)))
                .containsExactly(told(CASEY, Cause.ASSIGNMENT, Urgency.LOW));
    }

    @Test
    void whoever_gets_it_does_not_answer_by_that() {
        Incident waking = accepted(anIncidentThatWakesRobin().amend(assigning(CASEY), BY_JANE, after(ofMinutes(1))))
                .next();
        assertThat(waking.acknowledgement()).isEmpty();
        assertThat(summons(waking.elapse(after(ofMinutes(5)), CALM))).containsExactly(woken(KIM, 2));
    }

    /** Kim has it. */
    private static Incident answered(Optional<Responder> commander) {
        Incident waking = begun(opened(Severity.SEV1, commander, BY_JANE).next());
        return accepted(waking.acknowledge(BY_KIM, after(ofMinutes(2)))).next();
    }
}
