package dev.tocsin.application.incident;

import static dev.tocsin.application.access.Permission.ACKNOWLEDGE_INCIDENTS;
import static dev.tocsin.application.access.Permission.COMMENT_ON_INCIDENTS;
import static dev.tocsin.application.access.Permission.DELETE_INCIDENTS;
import static dev.tocsin.application.access.Permission.WORK_ON_INCIDENTS;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/** Who may do what, and to which incident; the incident decides, and {@link Commands} sees to it that it is kept. */
record DeskOfIncidents(
        Commands commands,
        CurrentIncident current,
        Intake intake,
        Amending amending,
        ComponentStatuses componentStatuses,
        Escalating escalating,
        AlertLinks alerts,
        Remarks remarks,
        Drafts drafts,
        InstantSource clock)
        implements IncidentDesk {

    @Override
    public Outcome<IncidentSummary> open(Request<IncidentSnapshot> request, OpenIncident command) {
        return commands.run(request, WORK_ON_INCIDENTS, () -> intake.open(request.actor(), command));
    }

    @Override
    public Outcome<IncidentSummary> changeStatus(Request<IncidentSnapshot> request, ChangeStatus command) {
        return change(
                request,
                WORK_ON_INCIDENTS,
                command.incident(),
                command.version(),
                (incident, by, at) ->
                        incident.changeStatus(command.lifecycle(), command.status(), command.comment(), by, at));
    }

    @Override
    public Outcome<IncidentSummary> acknowledge(Request<IncidentSnapshot> request, Acknowledge command) {
        return change(request, ACKNOWLEDGE_INCIDENTS, command.incident(), command.version(), Incident::acknowledge);
    }

    @Override
    public Outcome<EscalatedIncident> escalate(Request<EscalatedIncident> request, Escalate command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> current.then(
                        actor,
                        command.incident(),
                        command.version(),
                        stored -> escalating.escalate(actor, stored, command)));
    }

    @Override
    public Outcome<IncidentSummary> amend(Request<IncidentSnapshot> request, AmendIncident command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> current.then(
                        actor,
                        command.incident(),
                        command.version(),
                        stored -> amending.amend(actor, stored, command)));
    }

    @Override
    public Outcome<IncidentSummary> setComponentStatuses(
            Request<IncidentSnapshot> request, SetComponentStatuses command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                WORK_ON_INCIDENTS,
                () -> current.then(
                        actor,
                        command.incident(),
                        command.version(),
                        stored -> componentStatuses.set(actor, stored, command)));
    }

    @Override
    public Outcome<IncidentSummary> delete(Request<IncidentSnapshot> request, DeleteIncident command) {
        return change(request, DELETE_INCIDENTS, command.incident(), command.version(), Incident::delete);
    }

    @Override
    public Outcome<TimelineEntry> comment(Request<TimelineEntry.Entry> request, AddComment command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                COMMENT_ON_INCIDENTS,
                () -> current.then(
                        actor,
                        command.incident(),
                        OptionalLong.empty(),
                        stored -> remarks.write(actor, stored, command)));
    }

    @Override
    public Outcome<Alert> linkAlert(Request<Alert> request, LinkAlert command) {
        return commands.run(request, WORK_ON_INCIDENTS, () -> alerts.link(request.actor(), command));
    }

    @Override
    public Outcome<Alert> unlinkAlert(Request<Alert> request, UnlinkAlert command) {
        return commands.run(request, WORK_ON_INCIDENTS, () -> alerts.unlink(request.actor(), command));
    }

    /** What somebody does to an incident at an instant. */
    private interface Deed {
        Decision<Incident> on(Incident incident, Author.Person by, Instant at);
    }

    private Outcome<IncidentSummary> change(
            Request<IncidentSnapshot> request,
            Permission permission,
            IncidentRef ref,
            OptionalLong version,
            Deed deed) {
        Actor actor = request.actor();
        return commands.run(
                request,
                permission,
                () -> current.then(
                        actor,
                        ref,
                        version,
                        stored -> drafts.summary(stored, deed.on(stored.incident(), actor.author(), clock.instant()))));
    }
}
