package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.BY_ROBIN;
import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.amendment;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesKim;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.begun;
import static dev.tocsin.domain.incident.Crew.catchAll;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.severity;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.told;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.EventType.ASSIGNED;
import static dev.tocsin.domain.incident.EventType.ESCALATED;
import static dev.tocsin.domain.incident.EventType.ESCALATION_EXHAUSTED;
import static dev.tocsin.domain.incident.EventType.SLA_BREACHED;
import static dev.tocsin.domain.incident.EventType.SLA_WARNING;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anIncidentUnderWay;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.opened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who hears that a deadline is at risk, or missed. A SEV1 is warned of after 12 minutes and 192, and missed after 15 and
 * 240.
 */
class SlaPagesTest {

    private static final Optional<Responder> NOBODY = Optional.empty();

    static List<Arguments> alarms() {
        return List.of(
                arguments(12, List.of(told(ROBIN, Cause.SLA_ACKNOWLEDGE))),
                arguments(15, List.of(told(ROBIN, Cause.SLA_ACKNOWLEDGE), told(CASEY, Cause.SLA_ACKNOWLEDGE))),
                arguments(192, List.of(told(ROBIN, Cause.SLA_CLOSURE))),
                arguments(240, List.of(told(ROBIN, Cause.SLA_CLOSURE), told(CASEY, Cause.SLA_CLOSURE))));
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void whoever_has_it_hears_of_each_and_whoever_leads_of_a_breach(int minute, List<Summons> wanted) {
        Incident before = commandedByCasey(minute - 1);
        Decision<Incident> due = before.elapse(after(ofMinutes(minute)), NOBODY_ON_CALL);
        assertThat(summons(due)).isEqualTo(wanted);
        Incident next = accepted(due).next();
        assertThat(next.elapse(after(ofMinutes(minute)), NOBODY_ON_CALL)).isEqualTo(new Decision.Unchanged<>(next));
    }

    @Test
    void whoever_has_it_and_leads_hears_of_a_breach_once() {
        Incident robins =
                begun(opened(Severity.SEV1, Optional.of(ROBIN), BY_JANE).next());
        assertThat(slaPages(robins, 15))
                .containsExactly(told(ROBIN, Cause.SLA_ACKNOWLEDGE), told(ROBIN, Cause.SLA_ACKNOWLEDGE));
    }

    @Test
    void where_nobody_has_it_those_hear_of_it_whom_the_last_level_woke() {
        Incident nobodys = accepted(anIncidentThatWakesKim()
                        .amend(
                                amendment(Optional.empty(), Change.clear(), Change.keep()),
                                BY_JANE,
                                after(ofMinutes(6))))
                .next();
        assertThat(slaPages(nobodys, 12)).containsExactly(told(KIM, Cause.SLA_ACKNOWLEDGE));
    }

    @Test
    void where_nobody_was_woken_either_it_is_told_to_whoever_always_hears_and_to_whoever_leads() {
        assertThat(slaPages(anIncidentUnderWay(), 12)).containsExactly(catchAll(Cause.SLA_ACKNOWLEDGE));
        Incident commanded = accepted(opened(Severity.SEV1, Optional.of(CASEY), BY_JANE)
                        .next()
                        .elapse(NOON, NOBODY_ON_CALL))
                .next();
        assertThat(slaPages(commanded, 15))
                .containsExactly(
                        catchAll(Cause.SLA_ACKNOWLEDGE),
                        catchAll(Cause.SLA_ACKNOWLEDGE),
                        told(CASEY, Cause.SLA_ACKNOWLEDGE));
    }

    static List<Arguments> lateLooks() {
        return List.of(
                arguments(anUnansweredIncident(), 13, List.of(ESCALATED, ASSIGNED, SLA_WARNING)),
                arguments(anIncidentThatWakesRobin(), 16, List.of(ESCALATED, SLA_WARNING, SLA_BREACHED)),
                arguments(anIncidentThatWakesKim(), 16, List.of(SLA_WARNING, SLA_BREACHED, ESCALATION_EXHAUSTED)));
    }

    @ParameterizedTest
    @MethodSource("lateLooks")
    void however_late_anybody_looks_what_fell_due_first_is_told_first(
            Incident incident, int minute, List<EventType> wanted) {
        assertThat(Situations.told(incident.elapse(after(ofMinutes(minute)), CALM)))
                .isEqualTo(wanted);
    }

    @Test
    void whoever_gets_it_late_hears_of_its_deadlines_at_once() {
        assertThat(summons(anUnansweredIncident().elapse(after(ofMinutes(13)), CALM)))
                .containsExactly(woken(ROBIN, 1), told(ROBIN, Cause.SLA_ACKNOWLEDGE));
    }

    @Test
    void the_severity_says_how_urgent_a_deadline_is() {
        Incident light = begun(opened(Severity.SEV3, NOBODY, BY_JANE).next());
        assertThat(slaPages(light, 192)).containsExactly(told(ROBIN, Cause.SLA_ACKNOWLEDGE, Urgency.LOW));
    }

    @Test
    void of_a_deadline_that_was_met_nobody_hears() {
        Incident answered = accepted(
                        begun(opened(Severity.SEV1, NOBODY, BY_JANE).next()).acknowledge(BY_ROBIN, after(ofMinutes(1))))
                .next();
        assertThat(answered.elapse(after(ofMinutes(191)), CALM)).isInstanceOf(Decision.Unchanged.class);
        assertThat(slaPages(answered, 240))
                .containsExactly(told(ROBIN, Cause.SLA_CLOSURE), told(ROBIN, Cause.SLA_CLOSURE));
    }

    @Test
    void a_change_of_severity_under_which_a_deadline_is_past_is_told_to_whoever_has_it() {
        Incident answerless = begun(opened(Severity.SEV2, NOBODY, BY_JANE).next());
        Decision<Incident> raised = answerless.amend(severity(Severity.SEV1), BY_JANE, after(ofMinutes(15)));
        assertThat(summons(raised))
                .containsExactly(told(ROBIN, Cause.SLA_ACKNOWLEDGE), told(ROBIN, Cause.SLA_ACKNOWLEDGE));
    }

    @Test
    void what_somebody_does_after_a_deadline_tells_of_that_as_well() {
        Incident waking = begun(opened(Severity.SEV1, NOBODY, BY_JANE).next());
        Decision<Incident> late =
                waking.changeStatus(Lifecycle.NATIVE, Status.FIXING, Optional.empty(), BY_ROBIN, after(ofMinutes(13)));
        assertThat(summons(late)).containsExactly(told(ROBIN, Cause.SLA_ACKNOWLEDGE));
    }

    private static List<Summons> slaPages(Incident incident, int minute) {
        return summons(incident.elapse(after(ofMinutes(minute)), NOBODY_ON_CALL)).stream()
                .filter(one -> one.cause() == Cause.SLA_ACKNOWLEDGE || one.cause() == Cause.SLA_CLOSURE)
                .toList();
    }

    /** Robin has it, all that was due by that minute has passed, and no level is left to be woken. */
    private static Incident commandedByCasey(int minute) {
        OnCall robinAlone = onCall(plan(level(Level.MAX_PATIENCE_MINUTES, ROBIN)));
        Incident opened = opened(Severity.SEV1, Optional.of(CASEY), BY_JANE).next();
        return accepted(opened.elapse(after(ofMinutes(minute)), robinAlone)).next();
    }
}
