package dev.tocsin.testkit;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Opening;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An incident that is about to be opened; each method answers the draft with one thing said differently. */
public record Draft(
        World world,
        IncidentId id,
        Details details,
        Impact impact,
        Optional<TeamRef> team,
        Optional<Responder> commander,
        Author by,
        Instant at) {

    /** A SEV1 on the world's service, of its team, opened by Jane at noon. */
    static Draft in(World world, String title) {
        return new Draft(
                world,
                new IncidentId(world.ports().ids().next()),
                new Details(new Title(title), Optional.empty(), Severity.SEV1, Optional.empty()),
                new Impact(List.of(world.checkout().id()), List.of(), List.of()),
                Optional.of(world.platform().ref()),
                Optional.empty(),
                Deed.by(world.jane()),
                World.NOON);
    }

    public Draft described(String description) {
        return with(new Details(
                details.title(), Optional.of(new Description(description)), details.severity(), details.slackThread()));
    }

    public Draft severity(Severity severity) {
        return with(new Details(details.title(), details.description(), severity, details.slackThread()));
    }

    public Draft discussedIn(SlackThread thread) {
        return with(new Details(details.title(), details.description(), details.severity(), Optional.of(thread)));
    }

    public Draft on(List<Service> services) {
        return affecting(
                new Impact(services.stream().map(Service::id).toList(), impact.components(), impact.environments()));
    }

    public Draft seenOn(List<Component> components) {
        return affecting(new Impact(
                impact.services(), components.stream().map(Component::id).toList(), impact.environments()));
    }

    public Draft within(List<Environment> environments) {
        return affecting(new Impact(
                impact.services(),
                impact.components(),
                environments.stream().map(Environment::id).toList()));
    }

    public Draft id(IncidentId other) {
        return new Draft(world, other, details, impact, team, commander, by, at);
    }

    public Draft affecting(Impact other) {
        return new Draft(world, id, details, other, team, commander, by, at);
    }

    public Draft ownedBy(Optional<TeamRef> owner) {
        return new Draft(world, id, details, impact, owner, commander, by, at);
    }

    public Draft commandedBy(Responder person) {
        return new Draft(world, id, details, impact, team, Optional.of(person), by, at);
    }

    public Draft by(Author author) {
        return new Draft(world, id, details, impact, team, commander, author, at);
    }

    public Draft at(Instant instant) {
        return new Draft(world, id, details, impact, team, commander, by, instant);
    }

    /** What the store gets; the promise is the one that organizations begin with. */
    public IncidentWrite write() {
        Opening opening = new Opening(
                world.id(),
                id,
                details,
                SeveritySettings.INITIAL.policy(details.severity()).orElseThrow(),
                impact,
                team,
                commander);
        return world.cases().write(Optional.empty(), Incident.open(opening, by, at));
    }

    /** Commits it; what is answered ought to be found in the store from now on. */
    public StoredIncident opened() {
        IncidentWrite write = write();
        Commit.Placed placed = world.keep(Changeset.of(write)).incidents().getFirst();
        return new StoredIncident(placed.number(), placed.revision(), write.next());
    }

    private Draft with(Details other) {
        return new Draft(world, id, other, impact, team, commander, by, at);
    }
}
