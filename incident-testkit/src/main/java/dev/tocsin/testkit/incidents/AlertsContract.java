package dev.tocsin.testkit.incidents;

import static dev.tocsin.testkit.Ledger.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite.PutAlert;
import dev.tocsin.application.port.RecordWrite.RemoveAlert;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alerts are linked to an incident, each once by source and key, and read in the order in which they fired. */
public interface AlertsContract extends PortsUnderTest {

    @Test
    default void an_incident_has_no_alerts_at_first() {
        World world = World.in(ports());
        assertThat(linked(world, world.cases().anUnansweredIncident())).isEmpty();
    }

    @Test
    default void alerts_are_found_again_as_they_were_linked_the_first_to_fire_first_then_by_id() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        Alert early = world.cases().alert("cpu", World.NOON.minusNanos(1_000));
        Alert one = world.cases().alert("disk", World.NOON);
        Alert other = world.cases().alert("memory", World.NOON);
        put(world, incident, other);
        put(world, incident, one);
        put(world, incident, early);
        assertThat(linked(world, incident)).containsExactly(early, one, other);
    }

    @Test
    default void an_alert_with_everything_in_full_length_is_found_again_to_the_letter() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        String url = "https://alerts.example.com/";
        Alert full = new Alert(
                new AlertId(ports().ids().next()),
                "Ж".repeat(Alert.MAX_SOURCE_LENGTH),
                "🔔k".repeat(Alert.MAX_KEY_LENGTH / 3),
                new Title("日".repeat(Title.MAX_LENGTH)),
                Optional.of(URI.create(url + "a".repeat(Alert.MAX_URL_LENGTH - url.length()))),
                World.NOON,
                Optional.of(World.NOON.plusNanos(1_000)),
                World.NOON.plusSeconds(1));
        put(world, incident, full);
        assertThat(linked(world, incident)).containsExactly(full);
    }

    @Test
    default void an_alert_takes_the_place_of_the_one_with_its_id() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        Alert first = world.cases().alert("cpu", World.NOON);
        Alert other = world.cases().alert("disk", World.NOON);
        put(world, incident, first);
        put(world, incident, other);
        Alert resolved = new Alert(
                first.id(),
                first.source(),
                first.key(),
                new Title("It is well again"),
                Optional.of(URI.create("http://alerts.example.com/cpu")),
                World.NOON.plusSeconds(1),
                Optional.of(World.NOON.plusSeconds(2)),
                first.createdAt());
        put(world, incident, resolved);
        assertThat(linked(world, incident)).containsExactly(other, resolved);
    }

    @Test
    default void an_alert_that_was_removed_is_gone_and_its_key_is_free() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        Alert gone = world.cases().alert("cpu", World.NOON);
        Alert stays = world.cases().alert("disk", World.NOON);
        put(world, incident, gone);
        put(world, incident, stays);
        world.keep(new RemoveAlert(world.id(), incident.incident().id(), gone.id()));
        assertThat(linked(world, incident)).containsExactly(stays);
        Alert again = world.cases().alert("cpu", World.NOON.plusSeconds(1));
        put(world, incident, again);
        assertThat(linked(world, incident)).containsExactly(stays, again);
    }

    @Test
    default void one_source_and_key_is_linked_to_an_incident_once_and_to_another_incident_too() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        StoredIncident second = world.cases().anUnansweredIncident();
        Alert first = world.cases().alert("cpu", World.NOON);
        Alert same = world.cases().alert("cpu", World.NOON.plusSeconds(1));
        put(world, incident, first);
        assertStale(
                world, Changeset.of(new PutAlert(world.id(), incident.incident().id(), same)));
        put(world, second, same);
        assertThat(linked(world, incident)).containsExactly(first);
        assertThat(linked(world, second)).containsExactly(same);
    }

    @Test
    default void no_alert_is_linked_to_an_incident_of_nobody_or_of_others() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident foreign = theirs.cases().anUnansweredIncident();
        IncidentId nobodys = new IncidentId(ports().ids().next());
        for (IncidentId incident : List.of(foreign.incident().id(), nobodys)) {
            assertStale(
                    ours,
                    Changeset.of(new PutAlert(ours.id(), incident, ours.cases().alert("cpu", World.NOON))));
        }
        assertThat(linked(theirs, foreign)).isEmpty();
    }

    @Test
    default void no_alert_is_linked_to_an_incident_that_was_deleted() {
        World world = World.in(ports());
        StoredIncident deleted = world.cases().aDeletedIncident();
        Alert alert = world.cases().alert("cpu", World.NOON);
        assertStale(
                world, Changeset.of(new PutAlert(world.id(), deleted.incident().id(), alert)));
    }

    @Test
    default void only_an_alert_that_is_linked_can_be_removed() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident incident = ours.cases().anUnansweredIncident();
        StoredIncident foreign = theirs.cases().anUnansweredIncident();
        Alert alert = theirs.cases().alert("cpu", World.NOON);
        put(theirs, foreign, alert);
        assertStale(
                ours,
                Changeset.of(new RemoveAlert(ours.id(), incident.incident().id(), alert.id())));
        assertStale(
                ours, Changeset.of(new RemoveAlert(ours.id(), foreign.incident().id(), alert.id())));
        assertThat(linked(theirs, foreign)).containsExactly(alert);
    }

    @Test
    default void the_alert_and_the_entry_that_tells_of_it_are_kept_together_or_not_at_all() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        Alert first = world.cases().alert("cpu", World.NOON);
        Alert same = world.cases().alert("cpu", World.NOON);
        PutAlert good = new PutAlert(world.id(), incident.incident().id(), first);
        PutAlert bad = new PutAlert(world.id(), incident.incident().id(), same);
        world.keep(Changeset.of(cases.write(incident, Deed.link(first, world.jane())))
                .and(good));
        assertThat(cases.timeline(incident)).hasSize(2);
        assertStale(
                world,
                Changeset.of(cases.write(incident, Deed.link(same, world.jane())))
                        .and(bad));
    }

    @Test
    default void the_alerts_of_a_deleted_an_unknown_or_a_foreign_incident_are_not_found() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident deleted = ours.cases().anUnansweredIncident();
        StoredIncident foreign = theirs.cases().anUnansweredIncident();
        put(ours, deleted, theirs.cases().alert("cpu", World.NOON));
        put(theirs, foreign, theirs.cases().alert("cpu", World.NOON));
        ours.cases().then(deleted, Deed.delete(ours.jane()));
        for (IncidentId incident : List.of(
                deleted.incident().id(),
                foreign.incident().id(),
                new IncidentId(ports().ids().next()))) {
            assertThat(ports().incidents().alerts(ours.id(), IncidentRef.of(incident)))
                    .isEmpty();
        }
        assertThat(ports().incidents().alerts(ours.id(), IncidentRef.of(deleted.number())))
                .isEmpty();
    }

    private static void put(World world, StoredIncident incident, Alert alert) {
        world.keep(new PutAlert(world.id(), incident.incident().id(), alert));
    }

    private static List<Alert> linked(World world, StoredIncident incident) {
        return world.ports()
                .incidents()
                .alerts(world.id(), IncidentRef.of(incident.number()))
                .orElseThrow();
    }
}
