package dev.tocsin.application.incident;

import static dev.tocsin.application.access.Permission.WORK_ON_INCIDENTS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.Users;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides as {@link DeskOfIncidents} does, once it knows by their addresses who is meant. */
record DeskOfDossiers(
        Commands commands,
        CurrentIncident current,
        Intake intake,
        Amending amending,
        Users users,
        Drafts drafts,
        Dossiers dossiers,
        InstantSource clock)
        implements DossierDesk {

    private static final String COMMANDER = "commander";

    @Override
    public Outcome<Dossier> open(Request<Dossier> request, OpenDossier command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> dossiers.of(
                        actor.organization(),
                        commander(
                                actor,
                                command.commander(),
                                commander -> intake.open(actor, incident(command, commander)))));
    }

    @Override
    public Outcome<Dossier> amend(Request<Dossier> request, AmendDossier command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> dossiers.of(
                        actor.organization(),
                        current.then(
                                actor,
                                command.incident(),
                                command.version(),
                                stored -> commander(
                                        actor,
                                        command.commander().appliedTo(Optional.empty()),
                                        commander -> amending.amend(
                                                actor, stored, amendment(stored, command, commander))))));
    }

    @Override
    public Outcome<Dossier> changeStatus(Request<Dossier> request, ChangeStatus command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> dossiers.of(
                        actor.organization(),
                        current.then(
                                actor,
                                command.incident(),
                                command.version(),
                                stored -> drafts.summary(
                                        stored,
                                        stored.incident()
                                                .changeStatus(
                                                        command.lifecycle(),
                                                        command.status(),
                                                        command.comment(),
                                                        actor.author(),
                                                        clock.instant())))));
    }

    private Attempt<IncidentSnapshot, IncidentSummary> commander(
            Actor actor,
            Optional<UserId> wanted,
            Function<Optional<Email>, Attempt<IncidentSnapshot, IncidentSummary>> then) {
        Optional<Email> found = wanted.flatMap(id -> users.find(actor.organization(), id))
                .filter(User::active)
                .map(User::email);
        return wanted.isPresent() && found.isEmpty()
                ? Attempt.rejected(Rejection.Invalid.field(
                        COMMANDER, "unknown: " + wanted.get().value()))
                : then.apply(found);
    }

    private static OpenIncident incident(OpenDossier command, Optional<Email> commander) {
        return new OpenIncident(
                command.title(),
                command.description(),
                Optional.of(command.severity().otherwise()),
                List.of(),
                command.components(),
                command.environments(),
                commander);
    }

    private static AmendIncident amendment(StoredIncident stored, AmendDossier command, Optional<Email> commander) {
        return new AmendIncident(
                command.incident(),
                command.title(),
                command.description(),
                command.severity()
                        .flatMap(wanted ->
                                wanted.insteadOf(stored.incident().details().severity())),
                Change.keep(),
                command.commander().map(unused -> commander.orElseThrow()),
                command.components(),
                command.environments(),
                Change.keep(),
                command.version());
    }
}
