package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Incidents are numbered by organization and year, events by organization: from 1, without a gap, in the order of the
 * commits.
 */
public interface NumberingContract extends PortsUnderTest {

    @Test
    default void the_first_incident_of_every_organization_has_number_1() {
        StoredIncident ours = World.in(ports()).cases().anUnansweredIncident();
        StoredIncident theirs = World.in(ports()).cases().anUnansweredIncident();
        assertThat(ours.number()).isEqualTo(new IncidentNumber(2026, 1));
        assertThat(theirs.number()).isEqualTo(new IncidentNumber(2026, 1));
    }

    @Test
    default void every_year_in_utc_begins_with_number_1() {
        Casebook cases = World.in(ports()).cases();
        assertThat(numberOf(cases, "2026-12-31T12:00:00Z")).isEqualTo("INC-2026-001");
        assertThat(numberOf(cases, "2026-12-31T23:59:59.999999Z")).isEqualTo("INC-2026-002");
        assertThat(numberOf(cases, "2027-01-01T00:00:00Z")).isEqualTo("INC-2027-001");
    }

    @Test
    default void who_comes_late_to_the_old_year_goes_on_with_its_numbers_and_leaves_those_of_the_new_one_alone() {
        Casebook cases = World.in(ports()).cases();
        assertThat(numberOf(cases, "2026-12-31T23:59:58Z")).isEqualTo("INC-2026-001");
        assertThat(numberOf(cases, "2027-01-01T00:00:00Z")).isEqualTo("INC-2027-001");
        assertThat(numberOf(cases, "2026-12-31T23:59:59Z")).isEqualTo("INC-2026-002");
        assertThat(numberOf(cases, "2027-01-01T00:00:01Z")).isEqualTo("INC-2027-002");
    }

    @Test
    default void who_comes_late_to_the_old_year_takes_nothing_from_a_change_that_is_kept_with_it() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        IncidentWrite acknowledgement = cases.write(incident, Deed.acknowledge(world.casey()));
        IncidentWrite late = cases.draft("Checkout is down")
                .at(Instant.parse("2019-12-31T23:59:59Z"))
                .write();
        List<Placed> placed = world.keep(Changeset.of(acknowledgement, late)).incidents();
        assertThat(placed.getLast().number()).hasToString("INC-2019-001");
        assertThat(cases.timeline(incident).subList(1, 3)).isEqualTo(Casebook.told(acknowledgement, placed.getFirst()));
    }

    @Test
    default void several_incidents_of_one_changeset_are_numbered_in_its_order() {
        World world = World.in(ports());
        List<Placed> placed = world.keep(opening(world, 5)).incidents();
        assertThat(placed).extracting(one -> one.number().sequence()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    default void the_number_of_a_deleted_incident_is_not_given_again() {
        Casebook cases = World.in(ports()).cases();
        StoredIncident deleted = cases.aDeletedIncident();
        StoredIncident next = cases.anUnansweredIncident();
        assertThat(next.number().sequence()).isEqualTo(deleted.number().sequence() + 1);
    }

    @Test
    default void a_commit_that_fails_uses_up_neither_number_nor_position() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident first = cases.anUnansweredIncident();
        IncidentWrite tooLate = cases.write(first, Deed.retitle("Too late", world.jane()));
        cases.then(first, Deed.retitle("In time", world.jane()));
        Changeset failing = Changeset.of(cases.draft("Search is down").write(), tooLate);
        Assertions.assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> world.ports().store().commit(failing));
        Placed next = world.keep(opening(world, 1)).incidents().getFirst();
        assertThat(next.number().sequence()).isEqualTo(2);
        assertThat(next.firstPosition()).isEqualTo(3);
    }

    @Test
    default void positions_begin_with_1_in_every_organization_and_follow_the_order_of_the_commits() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident first = ours.cases().anUnansweredIncident();
        StoredIncident foreign = theirs.cases().anUnansweredIncident();
        StoredIncident second = ours.cases().anUnansweredIncident();
        ours.cases().then(first, Deed.comment("Looking at it", ours.casey()));
        assertThat(positions(ours, first)).containsExactly(1L, 3L);
        assertThat(positions(ours, second)).containsExactly(2L);
        assertThat(positions(theirs, foreign)).containsExactly(1L);
    }

    @Test
    default void events_of_one_commit_follow_each_other_in_order() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        IncidentWrite acknowledgement = cases.write(incident, Deed.acknowledge(world.casey()));
        Commit.Kept kept = world.keep(Changeset.of(acknowledgement));
        Placed placed = kept.incidents().getFirst();
        assertThat(acknowledgement.events()).hasSize(2);
        assertThat(placed.firstPosition()).isEqualTo(2);
        assertThat(cases.timeline(incident).subList(1, 3)).isEqualTo(Casebook.told(acknowledgement, placed));
    }

    @Test
    default void events_of_several_incidents_in_one_commit_stand_side_by_side_in_the_order_of_the_changeset() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        List<IncidentWrite> answers = Stream.of(cases.anUnansweredIncident(), cases.anUnansweredIncident())
                .map(incident -> cases.write(incident, Deed.acknowledge(world.casey())))
                .toList();
        Commit.Kept kept = world.keep(Changeset.of(answers.getLast(), answers.getFirst()));
        assertThat(kept.incidents()).extracting(Placed::firstPosition).containsExactly(3L, 5L);
        assertThat(kept.incidents()).extracting(one -> one.number().sequence()).containsExactly(2, 1);
        StoredIncident second = cases.find(answers.getLast().next().id()).orElseThrow();
        assertThat(positions(world, second)).containsExactly(2L, 3L, 4L);
    }

    private static String numberOf(Casebook cases, String instant) {
        return cases.draft("Checkout is down")
                .at(Instant.parse(instant))
                .opened()
                .number()
                .toString();
    }

    private static Changeset opening(World world, int count) {
        return Changeset.of(IntStream.range(0, count)
                .mapToObj(i -> world.cases().draft("Incident " + i).write())
                .toArray(IncidentWrite[]::new));
    }

    private static List<Long> positions(World world, StoredIncident incident) {
        return world.cases().timeline(incident).stream()
                .map(entry -> entry.position())
                .toList();
    }
}
