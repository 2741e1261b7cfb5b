package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.RecordWrite.SaveTeam;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An incident is found by its number and by its id, by its own organization only, until it is deleted. */
public interface FindingContract extends PortsUnderTest {

    @Test
    default void an_incident_is_found_by_its_number_and_by_its_id() {
        World world = World.in(ports());
        StoredIncident first = world.cases().anUnansweredIncident();
        StoredIncident second = world.cases().anUnansweredIncident();
        for (StoredIncident incident : List.of(first, second)) {
            assertThat(ports().incidents().find(world.id(), IncidentRef.of(incident.number())))
                    .contains(incident);
            assertThat(ports().incidents()
                            .find(world.id(), IncidentRef.of(incident.incident().id())))
                    .contains(incident);
        }
    }

    @Test
    default void what_nobody_has_opened_is_not_found() {
        World world = World.in(ports());
        StoredIncident only = world.cases().anUnansweredIncident();
        IncidentNumber number = only.number();
        assertNowhere(world.id(), IncidentRef.of(new IncidentNumber(number.year(), number.sequence() + 1)));
        assertNowhere(world.id(), IncidentRef.of(new IncidentNumber(number.year() + 1, number.sequence())));
        assertNowhere(world.id(), IncidentRef.of(new IncidentId(ports().ids().next())));
    }

    @Test
    default void an_incident_of_another_organization_is_not_found() {
        World ours = World.in(ports());
        StoredIncident theirs = World.in(ports()).cases().anUnansweredIncident();
        assertNowhere(ours.id(), IncidentRef.of(theirs.number()));
        assertNowhere(ours.id(), IncidentRef.of(theirs.incident().id()));
    }

    @Test
    default void one_number_means_another_incident_in_each_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident one = ours.cases().draft("Checkout is down").opened();
        StoredIncident other = theirs.cases().draft("Search is down").opened();
        IncidentRef number = IncidentRef.of(one.number());
        assertThat(ports().incidents().find(ours.id(), number)).contains(one);
        assertThat(ports().incidents().find(theirs.id(), number)).contains(other);
    }

    @Test
    default void a_deleted_incident_is_not_found_any_more() {
        World world = World.in(ports());
        StoredIncident stays = world.cases().anUnansweredIncident();
        StoredIncident deleted = world.cases().aDeletedIncident();
        assertNowhere(world.id(), IncidentRef.of(deleted.number()));
        assertNowhere(world.id(), IncidentRef.of(deleted.incident().id()));
        assertThat(world.cases().now(stays)).isEqualTo(stays);
    }

    @Test
    default void an_organization_that_does_not_exist_has_no_incidents() {
        StoredIncident incident = World.in(ports()).cases().anUnansweredIncident();
        OrganizationId nobody = new OrganizationId(ports().ids().next());
        assertNowhere(nobody, IncidentRef.of(incident.number()));
        assertNowhere(nobody, IncidentRef.of(incident.incident().id()));
    }

    @Test
    default void people_and_teams_have_the_names_that_they_have_now() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident opened = cases.draft("Checkout is down")
                .commandedBy(world.casey().responder())
                .opened();
        StoredIncident answered = cases.then(opened, Deed.acknowledge(world.casey()));
        StoredIncident resolved = cases.then(answered, Deed.move(Status.RESOLVED, world.casey()));
        User casey = world.adds().renamed(world.casey(), "Cassandra");
        Team team = world.platform().madeOf("Foundations", world.platform().members(), World.NOON);
        world.keep(new SaveTeam(team));
        Incident now = cases.now(resolved).incident();
        assertThat(now.ownership().assignee()).contains(casey.responder());
        assertThat(now.ownership().commander()).contains(casey.responder());
        assertThat(now.ownership().team()).contains(team.ref());
        assertThat(now.acknowledgement().orElseThrow().by()).isEqualTo(casey.responder());
        assertThat(now.resolution().orElseThrow().by()).isEqualTo(casey.responder());
        assertThat(cases.now(resolved).revision()).isEqualTo(resolved.revision());
    }

    @Test
    default void many_are_found_in_one_go_whosever_they_are_and_what_is_gone_is_left_out() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident one = ours.cases().anUnansweredIncident();
        StoredIncident two = ours.cases().aResolvedIncident();
        StoredIncident other = theirs.cases().anIncidentUnderWay();
        ours.cases().anUnansweredIncident();
        User casey = ours.adds().renamed(ours.casey(), "Cassandra");
        List<Due> wanted = List.of(
                Watch.at(other),
                Watch.at(two),
                Watch.at(one),
                Watch.at(ours.cases().aDeletedIncident()),
                new Due(theirs.id(), one.incident().id()),
                new Due(ours.id(), new IncidentId(ports().ids().next())));
        List<StoredIncident> found = ports().incidents().find(wanted);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        ours.cases().now(one),
                        ours.cases().now(two),
                        theirs.cases().now(other));
        assertThat(found)
                .flatExtracting(FindingContract::people)
                .contains(casey.responder())
                .doesNotContain(ours.casey().responder());
        assertThat(ports().incidents().find(List.of())).isEmpty();
    }

    private static List<Responder> people(StoredIncident stored) {
        return stored.incident().resolution().map(Resolution::by).stream().toList();
    }

    private void assertNowhere(OrganizationId organization, IncidentRef incident) {
        Incidents incidents = ports().incidents();
        assertThat(incidents.find(organization, incident)).isEmpty();
        assertThat(incidents.view(organization, incident)).isEmpty();
        assertThat(incidents.timeline(organization, incident, 0, 10)).isEmpty();
        assertThat(incidents.alerts(organization, incident)).isEmpty();
        assertThat(ports().pages().of(organization, incident)).isEmpty();
    }
}
