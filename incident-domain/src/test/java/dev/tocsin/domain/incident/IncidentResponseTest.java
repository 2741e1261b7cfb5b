package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.KIM;
import static dev.tocsin.domain.incident.Crew.LEE;
import static dev.tocsin.domain.incident.Crew.PLATFORM;
import static dev.tocsin.domain.incident.Crew.ROBIN;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesKim;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Crew.assigning;
import static dev.tocsin.domain.incident.Crew.byName;
import static dev.tocsin.domain.incident.Crew.catchAll;
import static dev.tocsin.domain.incident.Crew.level;
import static dev.tocsin.domain.incident.Crew.onCall;
import static dev.tocsin.domain.incident.Crew.plan;
import static dev.tocsin.domain.incident.Crew.summons;
import static dev.tocsin.domain.incident.Crew.superseded;
import static dev.tocsin.domain.incident.Crew.told;
import static dev.tocsin.domain.incident.Crew.woken;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.opened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom an incident wakes while nobody answers. Robin has five minutes, then Kim ten. */
class IncidentResponseTest {

    private static final Place FIRST = new Place(1, 1);
    private static final Place SECOND = new Place(1, 2);
    private static final Optional<Responder> NOBODY = Optional.empty();

    @Test
    void opening_an_incident_wakes_nobody_yet() {
        assertThat(opened(Severity.SEV1, NOBODY, BY_JANE).paging()).isEqualTo(Paging.NONE);
        assertThat(anUnansweredIncident().escalation().phase()).isEqualTo(Phase.STARTING);
        assertThat(anUnansweredIncident().nextDeadline()).contains(NOON);
    }

    @Test
    void a_commander_whom_somebody_else_names_is_paged_at_once() {
        assertThat(opened(Severity.SEV1, Optional.of(CASEY), BY_JANE).paging().summons())
                .containsExactly(told(CASEY, Cause.ASSIGNMENT));
        assertThat(opened(Severity.SEV3, Optional.of(CASEY), Author.AUTOMATIC)
                        .paging()
                        .summons())
                .containsExactly(told(CASEY, Cause.ASSIGNMENT, Urgency.LOW));
    }

    @Test
    void whoever_takes_command_of_what_they_open_knows_of_it() {
        assertThat(opened(Severity.SEV1, Optional.of(JANE), BY_JANE).paging()).isEqualTo(Paging.NONE);
    }

    @Test
    void the_first_level_is_woken_and_the_person_of_its_first_target_assigned() {
        Decision<Incident> begun =
                anUnansweredIncident().elapse(NOON, onCall(plan(level(5, ROBIN, KIM), level(5, LEE))));
        assertThat(summons(begun)).containsExactly(woken(ROBIN, 1), woken(KIM, 1));
        assertThat(superseded(begun)).isEmpty();
        assertThat(facts(begun))
                .containsExactly(
                        new Fact.Escalated(FIRST, List.of(byName(ROBIN), byName(KIM)), Trigger.START),
                        new Fact.Assigned(NOBODY, Optional.of(ROBIN)));
        assertThat(accepted(begun).events()).allMatch(event -> event.by().equals(Author.AUTOMATIC));
        Incident next = accepted(begun).next();
        assertThat(next.ownership().assignee()).contains(ROBIN);
        assertThat(next.version()).as("nobody but time has done anything").isEqualTo(1);
        assertThat(next.acknowledgement()).isEmpty();
    }

    static List<Arguments> severities() {
        return List.of(
                arguments(Severity.SEV0, Urgency.HIGH, 4),
                arguments(Severity.SEV1, Urgency.HIGH, 4),
                arguments(Severity.SEV2, Urgency.NORMAL, 2),
                arguments(Severity.SEV3, Urgency.LOW, 2),
                arguments(Severity.SEV4, Urgency.LOW, 2));
    }

    @ParameterizedTest
    @MethodSource("severities")
    void the_severity_says_how_urgent_it_is_and_so_how_many_pages_are_waited_for(
            Severity severity, Urgency urgency, int pages) {
        Decision<Incident> begun =
                opened(severity, NOBODY, BY_JANE).next().elapse(NOON, onCall(plan(level(5, ROBIN, KIM))));
        assertThat(summons(begun)).containsExactly(woken(ROBIN, FIRST, urgency), woken(KIM, FIRST, urgency));
        assertThat(accepted(begun).next().escalation().outstanding()).isEqualTo(pages);
    }

    @Test
    void whoever_has_it_before_response_starts_keeps_it_and_is_woken_with_the_first_level() {
        Decision<Incident> begun = assignedTo(CASEY).elapse(NOON, CALM);
        assertThat(summons(begun)).containsExactly(woken(ROBIN, 1), woken(CASEY, 1));
        assertThat(facts(begun))
                .containsExactly(new Fact.Escalated(
                        FIRST,
                        List.of(byName(ROBIN), new Reached(CASEY, new Reached.Reason.Assigned())),
                        Trigger.START));
        assertThat(accepted(begun).next().ownership().assignee()).contains(CASEY);
    }

    @Test
    void whoever_has_it_and_has_left_is_not_woken() {
        assertThat(summons(assignedTo(CASEY).elapse(NOON, onCall(PLATFORM, ROBIN, KIM))))
                .containsExactly(woken(ROBIN, 1));
    }

    @Test
    void when_nobody_answers_the_next_level_is_woken_and_nobody_else_assigned() {
        Decision<Incident> second = anIncidentThatWakesRobin().elapse(after(ofMinutes(5)), CALM);
        assertThat(summons(second)).containsExactly(woken(KIM, 2));
        assertThat(facts(second)).containsExactly(new Fact.Escalated(SECOND, List.of(byName(KIM)), Trigger.PATIENCE));
        assertThat(accepted(second).next().ownership().assignee()).contains(ROBIN);
        assertThat(accepted(second).next().nextDeadline())
                .as("the warning comes first")
                .contains(after(ofMinutes(12)));
    }

    @Test
    void a_level_without_anybody_is_said_and_the_first_person_of_the_next_is_assigned() {
        Decision<Incident> begun = anUnansweredIncident().elapse(NOON, onCall(PLATFORM, KIM));
        assertThat(summons(begun)).containsExactly(woken(KIM, 2));
        assertThat(facts(begun))
                .containsExactly(
                        new Fact.NobodyReached(Optional.of(FIRST)),
                        new Fact.Escalated(SECOND, List.of(byName(KIM)), Trigger.START),
                        new Fact.Assigned(NOBODY, Optional.of(KIM)));
    }

    @Test
    void that_no_level_is_left_is_told_to_the_commander_and_to_whoever_always_hears() {
        Incident commanded = opened(Severity.SEV1, Optional.of(CASEY), BY_JANE).next();
        Incident first = accepted(commanded.elapse(NOON, CALM)).next();
        Incident second = accepted(first.elapse(after(ofMinutes(5)), CALM)).next();
        assertThat(facts(second.elapse(after(ofMinutes(15)), CALM))).endsWith(new Fact.EscalationExhausted("Platform"));
        assertThat(summons(second.elapse(after(ofMinutes(15)), CALM)))
                .endsWith(told(CASEY, Cause.CATCH_ALL), catchAll(Cause.CATCH_ALL));
    }

    @Test
    void where_nobody_commands_it_is_told_to_whoever_always_hears_alone() {
        Decision<Incident> over = anIncidentThatWakesKim().elapse(after(ofMinutes(15)), CALM);
        assertThat(summons(over))
                .filteredOn(one -> one.cause() == Cause.CATCH_ALL)
                .containsExactly(catchAll(Cause.CATCH_ALL));
        Incident next = accepted(over).next();
        assertThat(next.escalation().phase()).isEqualTo(Phase.EXHAUSTED);
        assertThat(next.ownership().assignee()).contains(ROBIN);
        assertThat(next.nextDeadline()).as("the SLA still runs").isPresent();
    }

    @Test
    void that_no_policy_is_in_force_is_told_as_loudly() {
        Decision<Incident> begun =
                opened(Severity.SEV1, Optional.of(CASEY), BY_JANE).next().elapse(NOON, NOBODY_ON_CALL);
        assertThat(facts(begun)).containsExactly(new Fact.NobodyReached(Optional.empty()));
        assertThat(summons(begun)).containsExactly(told(CASEY, Cause.CATCH_ALL), catchAll(Cause.CATCH_ALL));
        assertThat(accepted(begun).next().ownership().assignee()).isEmpty();
    }

    @Test
    void to_look_twice_wakes_nobody_twice() {
        Incident begun = anIncidentThatWakesRobin();
        assertThat(begun.elapse(NOON, CALM)).isEqualTo(new Decision.Unchanged<>(begun));
        assertThat(begun.elapse(after(ofMinutes(5)).minusNanos(1_000), CALM))
                .isEqualTo(new Decision.Unchanged<>(begun));
    }

    private static Incident assignedTo(Responder person) {
        return accepted(anUnansweredIncident().amend(assigning(person), BY_JANE, NOON))
                .next();
    }
}
