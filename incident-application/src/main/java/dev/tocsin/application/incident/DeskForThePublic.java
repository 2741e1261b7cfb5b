package dev.tocsin.application.incident;

import static dev.tocsin.application.access.Permission.WORK_ON_INCIDENTS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.ComponentStatuses.Wish;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.Bulletin;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Opening;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts into one command what elsewhere are several: each part decides as it does alone. */
record DeskForThePublic(
        Commands commands,
        CurrentIncident current,
        Intake intake,
        Amending amending,
        ComponentStatuses statuses,
        Components components,
        Incidents incidents,
        Drafts drafts,
        InstantSource clock)
        implements PublicDesk {

    @Override
    public Outcome<PublicIncident> open(Request<PublicIncident> request, OpenPublicly command) {
        Actor actor = request.actor();
        OpenIncident incident = command.incident();
        List<ComponentId> affected =
                union(incident.components(), List.copyOf(command.statuses().keySet()));
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> ComponentStatuses.excess(affected)
                        .<Attempt<PublicIncident, PublicIncident>>map(Attempt::rejected)
                        .orElseGet(() -> intake.opening(
                                actor, affecting(incident, affected), opening -> opened(actor, opening, command))));
    }

    @Override
    public Outcome<PublicIncident> amend(Request<PublicIncident> request, AmendPublicly command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> current.then(
                        actor, command.incident(), command.version(), stored -> amended(actor, stored, command)));
    }

    @Override
    public Outcome<PublicUpdate> update(Request<PublicUpdate> request, PostUpdate command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> current.then(
                        actor, command.incident(), command.version(), stored -> updated(actor, stored, command)));
    }

    private Attempt<PublicIncident, PublicIncident> opened(Actor actor, Opening opening, OpenPublicly command) {
        List<ComponentId> affected = opening.impact().components();
        List<Component> found = components.find(actor.organization(), affected);
        return statuses.set(
                actor,
                new Wish(opening.id(), affected, command.statuses()),
                found,
                (changes, now) -> drafts.answered(
                        Optional.empty(),
                        Incident.open(opening, actor.author(), now)
                                .then(incident -> begun(incident, command, actor.author(), now))
                                .then(incident -> incident.componentsChanged(changes)),
                        (next, updates) -> PublicIncident.of(
                                IncidentSnapshot.of(next), PublicSide.NOTHING.of(next, found, changes, updates))));
    }

    private static Decision<Incident> begun(Incident incident, OpenPublicly command, Author.Person by, Instant at) {
        return command.message()
                .map(message -> new Bulletin(command.lifecycle(), Optional.of(command.status()), message, List.of()))
                .map(bulletin -> incident.announce(bulletin, List.of(), by, at))
                .orElseGet(
                        () -> incident.changeStatus(command.lifecycle(), command.status(), Optional.empty(), by, at));
    }

    private Attempt<PublicIncident, PublicIncident> amended(Actor actor, StoredIncident stored, AmendPublicly command) {
        Incident incident = stored.incident();
        List<ComponentId> named = List.copyOf(command.statuses().keySet());
        List<ComponentId> affected =
                union(command.components().orElse(incident.impact().components()), named);
        Wish wish = new Wish(incident.id(), affected, command.statuses());
        return amending.amendment(actor, incident, amendment(incident, command), amendment -> {
            List<Component> found = components.find(actor.organization(), affected);
            PublicSide before = side(actor.organization(), incident);
            return statuses.set(
                    actor,
                    wish,
                    found,
                    (changes, now) -> drafts.answered(
                            Optional.of(stored),
                            incident.amend(amendment, actor.author(), now)
                                    .then(next -> next.affect(named, changes, actor.author(), now)),
                            (next, updates) -> PublicIncident.of(
                                    IncidentSnapshot.of(next), before.of(next, found, changes, before.updates()))));
        });
    }

    private Attempt<PublicUpdate, PublicUpdate> updated(Actor actor, StoredIncident stored, PostUpdate command) {
        Incident incident = stored.incident();
        List<ComponentId> named = List.copyOf(command.statuses().keySet());
        Bulletin bulletin = new Bulletin(command.lifecycle(), command.status(), command.message(), named);
        return statuses.set(
                actor,
                new Wish(incident.id(), incident.impact().withComponents(named), command.statuses()),
                components.find(actor.organization(), named),
                (changes, now) -> drafts.answered(
                        Optional.of(stored),
                        incident.announce(bulletin, changes, actor.author(), now),
                        (next, updates) -> updates.getFirst()));
    }

    private PublicSide side(OrganizationId organization, Incident incident) {
        return incidents
                .publicSides(organization, List.of(incident.id()))
                .getOrDefault(incident.id(), PublicSide.NOTHING);
    }

    private static List<ComponentId> union(List<ComponentId> some, List<ComponentId> more) {
        return new Impact(List.of(), some, List.of()).withComponents(more);
    }

    private static OpenIncident affecting(OpenIncident incident, List<ComponentId> affected) {
        return new OpenIncident(
                incident.title(),
                incident.description(),
                incident.severity(),
                incident.services(),
                affected,
                incident.environments(),
                incident.commander());
    }

    private static AmendIncident amendment(Incident incident, AmendPublicly command) {
        return new AmendIncident(
                command.incident(),
                command.title(),
                Change.keep(),
                command.severity()
                        .flatMap(wanted -> wanted.insteadOf(incident.details().severity())),
                Change.keep(),
                Change.keep(),
                command.components(),
                Optional.empty(),
                Change.keep(),
                command.version());
    }
}
