package dev.tocsin.application.incident;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: work on incidents by clients that look at each as one thing, and that know people by their ids and not
 * by their addresses. What is not here is done as elsewhere, see {@link IncidentDesk}, where it also says what versions
 * are for.
 */
public interface DossierDesk {

    static DossierDesk on(Ports ports) {
        Drafts drafts = new Drafts(new Writes(ports.ids(), ports.clock()));
        return new DeskOfDossiers(
                Commands.on(ports),
                new CurrentIncident(ports.incidents()),
                new Intake(ports.directory(), ports.components(), ports.settings(), drafts, ports.clock(), ports.ids()),
                new Amending(ports.directory(), ports.settings(), drafts, ports.clock()),
                ports.users(),
                drafts,
                new Dossiers(ports.incidents(), ports.components(), ports.environments()),
                ports.clock());
    }

    /** Opens an incident on whatever is behind its components. */
    Outcome<Dossier> open(Request<Dossier> request, OpenDossier command);

    Outcome<Dossier> amend(Request<Dossier> request, AmendDossier command);

    Outcome<Dossier> changeStatus(Request<Dossier> request, ChangeStatus command);

    /** The commander is an active user. */
    record OpenDossier(
            Title title,
            Optional<Description> description,
            RoughSeverity severity,
            List<ComponentId> components,
            List<EnvironmentId> environments,
            Optional<UserId> commander) {}

    /** Changes the fields that are named; lists replace lists. */
    record AmendDossier(
            IncidentRef incident,
            Optional<Title> title,
            Change<Description> description,
            Optional<RoughSeverity> severity,
            Change<UserId> commander,
            Optional<List<ComponentId>> components,
            Optional<List<EnvironmentId>> environments,
            OptionalLong version) {}
}
