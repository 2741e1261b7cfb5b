package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_CASEY;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.CHECKOUT;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anAcknowledgedIncident;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anIncidentUnderWay;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.policy;
import static dev.tocsin.domain.incident.Situations.told;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {

    private static final Optional<Title> SLOW = Optional.of(new Title("Checkout is slow"));
    private static final Change<Description> SINCE_NOON = Change.to(new Description("since noon"));
    private static final Change<SlackThread> THREAD = Change.to(new SlackThread("C1", "1.2"));
    private static final Optional<List<ComponentId>> BASKET = Optional.of(List.of(new ComponentId(new UUID(0, 9))));
    private static final Optional<List<EnvironmentId>> LIVE = Optional.of(List.of(new EnvironmentId(new UUID(0, 8))));
    private static final Optional<Responder> NOBODY = Optional.empty();

    static List<Arguments> changes() {
        return List.of(
                arguments(details(SLOW, Change.keep(), Change.keep()), updated(Field.TITLE)),
                arguments(details(Optional.empty(), SINCE_NOON, Change.keep()), updated(Field.DESCRIPTION)),
                arguments(details(Optional.empty(), Change.keep(), THREAD), updated(Field.SLACK_THREAD)),
                arguments(
                        details(SLOW, SINCE_NOON, THREAD), updated(Field.TITLE, Field.DESCRIPTION, Field.SLACK_THREAD)),
                arguments(impact(BASKET, Optional.empty()), updated(Field.COMPONENTS)),
                arguments(impact(Optional.empty(), LIVE), updated(Field.ENVIRONMENTS)),
                arguments(impact(Optional.of(List.of()), LIVE), updated(Field.COMPONENTS, Field.ENVIRONMENTS)),
                arguments(people(Change.to(CASEY), Change.keep()), new Fact.Assigned(NOBODY, Optional.of(CASEY))),
                arguments(people(Change.keep(), Change.to(JANE)), new Fact.CommanderChanged(NOBODY, Optional.of(JANE))),
                arguments(severity(Severity.SEV3), new Fact.SeverityChanged(Severity.SEV1, Severity.SEV3)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_change_is_told_as_what_it_is(Amendment amendment, Fact fact) {
        Decision<Incident> decision = anUnansweredIncident().amend(amendment, BY_JANE, NOON);
        assertThat(facts(decision)).containsExactly(fact);
        assertThat(accepted(decision).next().version()).isEqualTo(2);
        assertThat(accepted(decision).next().amend(amendment, BY_JANE, NOON)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void an_amendment_tells_each_kind_of_change_once() {
        Amendment all = new Amendment(
                SLOW,
                SINCE_NOON,
                severity(Severity.SEV2).severity(),
                Change.to(CASEY),
                Change.to(JANE),
                BASKET,
                LIVE,
                THREAD);

        Decision<Incident> decision = anUnansweredIncident().amend(all, BY_JANE, after(ofMinutes(1)));

        assertThat(told(decision))
                .containsExactly(
                        EventType.SEVERITY_CHANGED, EventType.ASSIGNED, EventType.COMMANDER_CHANGED, EventType.UPDATED);
        Incident next = accepted(decision).next();
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.updatedAt()).isEqualTo(after(ofMinutes(1)));
        assertThat(next.details())
                .isEqualTo(new Details(
                        new Title("Checkout is slow"),
                        Optional.of(new Description("since noon")),
                        Severity.SEV2,
                        Optional.of(new SlackThread("C1", "1.2"))));
        assertThat(next.ownership().assignee()).contains(CASEY);
        assertThat(next.ownership().commander()).contains(JANE);
        assertThat(next.impact()).isEqualTo(new Impact(List.of(), BASKET.orElseThrow(), LIVE.orElseThrow()));
        assertThat(next.sla().policy()).isEqualTo(policy(Severity.SEV2));
    }

    @Test
    void an_amendment_that_wants_what_is_so_changes_nothing() {
        Incident incident = anUnansweredIncident();
        Amendment same = new Amendment(
                Optional.of(incident.details().title()),
                Change.clear(),
                Optional.of(new Amendment.NewSeverity(Severity.SEV1, policy(Severity.SEV2))),
                Change.clear(),
                Change.keep(),
                Optional.of(List.of(CHECKOUT, CHECKOUT)),
                Optional.empty(),
                Change.clear());
        assertThat(incident.amend(same, BY_JANE, NOON)).isEqualTo(new Decision.Unchanged<>(incident));
        assertThat(incident.amend(Amendment.NOTHING, BY_JANE, NOON)).isEqualTo(new Decision.Unchanged<>(incident));
    }

    @Test
    void an_amendment_of_nothing_leaves_to_the_sweep_what_is_due() {
        Incident incident = anUnansweredIncident();
        assertThat(incident.amend(Amendment.NOTHING, BY_JANE, after(ofMinutes(20))))
                .isEqualTo(new Decision.Unchanged<>(incident));
    }

    @Test
    void the_same_person_under_another_name_is_no_reassignment() {
        Change<Responder> renamed = Change.to(new Responder(JANE.id(), "Jane Doe", JANE.email()));
        Incident incident = anAcknowledgedIncident();
        assertThat(incident.amend(people(renamed, Change.keep()), BY_CASEY, after(ofMinutes(6))))
                .isEqualTo(new Decision.Unchanged<>(incident));
    }

    @Test
    void nobody_may_have_it_again() {
        Decision<Incident> decision =
                anAcknowledgedIncident().amend(people(Change.clear(), Change.keep()), BY_CASEY, after(ofMinutes(6)));
        assertThat(facts(decision)).containsExactly(new Fact.Assigned(Optional.of(JANE), NOBODY));
        assertThat(accepted(decision).next().acknowledgement()).isPresent();
    }

    @Test
    void a_warning_that_was_told_under_another_severity_passes_in_silence() {
        Incident warned = accepted(anIncidentUnderWay().elapse(after(ofMinutes(12)), NOBODY_ON_CALL))
                .next();
        Incident lowered = accepted(warned.amend(severity(Severity.SEV3), BY_JANE, after(ofMinutes(13))))
                .next();
        Decision.Accepted<Incident> passed = accepted(lowered.elapse(after(ofMinutes(192)), NOBODY_ON_CALL));

        assertThat(lowered.sla().state()).isEqualTo(SlaState.ON_TRACK);
        assertThat(lowered.elapse(after(ofMinutes(191)), NOBODY_ON_CALL)).isEqualTo(new Decision.Unchanged<>(lowered));
        assertThat(passed.next().sla().state()).isEqualTo(SlaState.AT_RISK);
        assertThat(passed.next().version()).isEqualTo(lowered.version());
        assertThat(told(passed)).isEmpty();
        assertThat(told(passed.next().elapse(after(ofHours(4)), NOBODY_ON_CALL)))
                .containsExactly(EventType.SLA_BREACHED);
    }

    @Test
    void a_change_of_severity_under_which_a_deadline_is_past_tells_the_breach_after_the_change() {
        assertThat(told(anUnansweredIncident().amend(severity(Severity.SEV0), BY_JANE, after(ofMinutes(6)))))
                .containsExactly(EventType.SEVERITY_CHANGED, EventType.SLA_WARNING, EventType.SLA_BREACHED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void what_is_over_may_still_be_amended(Status over) {
        Decision<Incident> decision =
                anIncidentIn(over).amend(details(SLOW, Change.keep(), Change.keep()), BY_JANE, NOON);
        assertThat(accepted(decision).next().status()).isEqualTo(over);
        assertThat(facts(decision)).containsExactly(updated(Field.TITLE));
    }

    private static Fact updated(Field... fields) {
        return new Fact.Updated(List.of(fields));
    }

    private static Amendment details(
            Optional<Title> title, Change<Description> description, Change<SlackThread> thread) {
        return new Amendment(
                title,
                description,
                Optional.empty(),
                Change.keep(),
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                thread);
    }

    private static Amendment people(Change<Responder> assignee, Change<Responder> commander) {
        return new Amendment(
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                assignee,
                commander,
                Optional.empty(),
                Optional.empty(),
                Change.keep());
    }

    private static Amendment impact(
            Optional<List<ComponentId>> components, Optional<List<EnvironmentId>> environments) {
        return new Amendment(
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                Change.keep(),
                Change.keep(),
                components,
                environments,
                Change.keep());
    }

    private static Amendment severity(Severity severity) {
        return new Amendment(
                Optional.empty(),
                Change.keep(),
                Optional.of(new Amendment.NewSeverity(severity, policy(severity))),
                Change.keep(),
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                Change.keep());
    }
}
