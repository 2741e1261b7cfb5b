package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anAcknowledgedIncident;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.moved;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.escalation.Escalation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes together in the state of an incident, wherever it comes from: from a command or from a table. */
class IncidentStateTest {

    private static final Optional<Comment> BECAUSE = Optional.of(new Comment("because"));
    private static final Optional<Resolution> RESOLVED = Optional.of(new Resolution(JANE, NOON));
    private static final Instant FINER = NOON.plusNanos(1);

    static List<Arguments> moves() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Lifecycle.NATIVE.next(from).stream().map(to -> Arguments.of(from, to)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void the_clock_stands_still_exactly_while_it_is_over(Status from, Status to) {
        Incident incident = moved(anIncidentIn(from), to, after(ofHours(1)));
        assertThat(incident.status()).isEqualTo(to);
        assertThat(incident.sla().overSince().isPresent()).isEqualTo(to.isOver());
        assertThat(incident.nextDeadline().isPresent()).isEqualTo(!to.isOver());
        assertThat(incident.version()).isEqualTo(anIncidentIn(from).version() + 1);
    }

    @ParameterizedTest
    @MethodSource("moves")
    void only_what_was_over_is_reopened(Status from, Status to) {
        Decision<Incident> decision = anIncidentIn(from).changeStatus(Lifecycle.NATIVE, to, BECAUSE, BY_JANE, NOON);
        Fact told = from.isOver() && !to.isOver()
                ? new Fact.Reopened(from, to, BECAUSE)
                : new Fact.StatusChanged(from, to, BECAUSE);
        assertThat(facts(decision)).containsExactly(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVESTIGATING", "FIXING", "MONITORING"})
    void a_move_between_open_statuses_keeps_the_acknowledgement(Status to) {
        Incident acknowledged = anAcknowledgedIncident();
        assertThat(moved(acknowledged, to, after(ofHours(1))).acknowledgement())
                .isEqualTo(acknowledged.acknowledgement());
    }

    @Test
    void what_is_over_has_a_clock_that_stands_still_and_what_is_open_one_that_runs() {
        Incident open = anUnansweredIncident();
        Incident over = anIncidentIn(Status.CLOSED);
        assertThatIllegalArgumentException().isThrownBy(() -> with(open, Status.CLOSED, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> with(over, Status.FIXING, Optional.empty()));
    }

    @Test
    void only_what_is_over_has_been_resolved() {
        assertThat(with(anIncidentIn(Status.CLOSED), Status.CLOSED, RESOLVED).resolution())
                .isEqualTo(RESOLVED);
        assertThatIllegalArgumentException().isThrownBy(() -> with(anUnansweredIncident(), Status.FIXING, RESOLVED));
    }

    @Test
    void what_is_resolved_was_resolved_by_somebody() {
        Incident resolved = anIncidentIn(Status.RESOLVED);
        assertThat(with(resolved, Status.RESOLVED, RESOLVED)).isEqualTo(resolved);
        assertThatIllegalArgumentException().isThrownBy(() -> with(resolved, Status.RESOLVED, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void versions_begin_with_one(long version) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(NOON, NOON, Optional.empty(), version));
    }

    @Test
    void it_knows_no_instant_finer_than_a_microsecond() {
        assertThat(with(NOON, NOON, Optional.of(NOON), 1).deletedAt()).contains(NOON);
        assertThatIllegalArgumentException().isThrownBy(() -> with(FINER, NOON, Optional.empty(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> with(NOON, FINER, Optional.empty(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> with(NOON, NOON, Optional.of(FINER), 1));
    }

    @Test
    void what_is_over_wakes_nobody_and_what_is_open_may() {
        Incident open = anUnansweredIncident();
        Incident over = anIncidentIn(Status.CLOSED);
        assertThat(with(over, over.escalation()).nextDeadline()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(open, open.escalation().end()));
        assertThatIllegalArgumentException().isThrownBy(() -> with(over, Escalation.starting(NOON)));
    }

    private static Incident with(Incident incident, Escalation escalation) {
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                incident.status(),
                incident.ownership(),
                incident.acknowledgement(),
                incident.resolution(),
                incident.sla(),
                escalation,
                incident.impact(),
                incident.createdAt(),
                incident.updatedAt(),
                incident.version(),
                incident.deletedAt());
    }

    private static Incident with(Incident incident, Status status, Optional<Resolution> resolution) {
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                status,
                incident.ownership(),
                incident.acknowledgement(),
                resolution,
                incident.sla(),
                incident.escalation(),
                incident.impact(),
                incident.createdAt(),
                incident.updatedAt(),
                incident.version(),
                incident.deletedAt());
    }

    private static Incident with(Instant createdAt, Instant updatedAt, Optional<Instant> deletedAt, long version) {
        Incident incident = anUnansweredIncident();
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                incident.status(),
                incident.ownership(),
                incident.acknowledgement(),
                incident.resolution(),
                incident.sla(),
                incident.escalation(),
                incident.impact(),
                createdAt,
                updatedAt,
                version,
                deletedAt);
    }
}
