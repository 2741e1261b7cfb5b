package dev.tocsin.application.incident;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Driving port: what people do to incidents. Each command takes effect whole or not at all, and the timeline tells of it.
 *
 * <p>Commands that name a version throw {@link dev.tocsin.application.StaleException} when the incident has another one by now;
 * those that don't are decided again on the newest state.
 */
public interface IncidentDesk {

    static IncidentDesk on(Ports ports) {
        Writes writes = new Writes(ports.ids(), ports.clock());
        Drafts drafts = new Drafts(writes);
        CurrentIncident current = new CurrentIncident(ports.incidents());
        return new DeskOfIncidents(
                Commands.on(ports),
                current,
                new Intake(ports.directory(), ports.components(), ports.settings(), drafts, ports.clock(), ports.ids()),
                new Amending(ports.directory(), ports.settings(), drafts, ports.clock()),
                new ComponentStatuses(ports.components(), StatusNews.on(ports), drafts, ports.clock()),
                new Escalating(ports.onCallBook(), writes, ports.clock()),
                new AlertLinks(current, ports.incidents(), writes, ports.clock(), ports.ids()),
                new Remarks(ports.users(), drafts, ports.clock()),
                drafts,
                ports.clock());
    }

    Outcome<IncidentSummary> open(Request<IncidentSnapshot> request, OpenIncident command);

    Outcome<IncidentSummary> changeStatus(Request<IncidentSnapshot> request, ChangeStatus command);

    Outcome<IncidentSummary> acknowledge(Request<IncidentSnapshot> request, Acknowledge command);

    /** Wakes the next level of the policy now. */
    Outcome<EscalatedIncident> escalate(Request<EscalatedIncident> request, Escalate command);

    Outcome<IncidentSummary> amend(Request<IncidentSnapshot> request, AmendIncident command);

    /**
     * Says how components do because of the incident: each gets its status, with the incident in its history, and the
     * incident affects those that it did not affect before. The timelines of other open incidents that affect them are
     * told as well, see {@link dev.tocsin.application.catalog.ComponentCatalog#change}.
     */
    Outcome<IncidentSummary> setComponentStatuses(Request<IncidentSnapshot> request, SetComponentStatuses command);

    Outcome<IncidentSummary> delete(Request<IncidentSnapshot> request, DeleteIncident command);

    Outcome<TimelineEntry> comment(Request<TimelineEntry.Entry> request, AddComment command);

    /** Links an alert, or updates the link to it if the incident has one of the same source and key. */
    Outcome<Alert> linkAlert(Request<Alert> request, LinkAlert command);

    Outcome<Alert> unlinkAlert(Request<Alert> request, UnlinkAlert command);

    /**
     * Opens an incident.
     *
     * @param severity the organization's default where absent
     * @param services the first one's team gets the incident; where there are none, those behind the components are affected
     */
    record OpenIncident(
            Title title,
            Optional<Description> description,
            Optional<Severity> severity,
            List<ServiceKey> services,
            List<ComponentId> components,
            List<EnvironmentId> environments,
            Optional<Email> commander) {

        /** The same, on these services. */
        public OpenIncident on(List<ServiceKey> others) {
            return new OpenIncident(title, description, severity, others, components, environments, commander);
        }

        public static OpenIncident on(ServiceKey service, String title) {
            return new OpenIncident(
                    new Title(title),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(service),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
    }

    /** Moves an incident to another status, as the lifecycle of the caller's API allows. */
    record ChangeStatus(
            IncidentRef incident, Lifecycle lifecycle, Status status, Optional<Comment> comment, OptionalLong version) {

        public ChangeStatus {
            if (comment.filter(reason -> reason.value().length() > Comment.MAX_REASON_LENGTH)
                    .isPresent()) {
                throw new IllegalArgumentException("a reason has at most " + Comment.MAX_REASON_LENGTH + " characters");
            }
        }

        public static ChangeStatus to(Status status, IncidentRef incident) {
            return new ChangeStatus(incident, Lifecycle.NATIVE, status, Optional.empty(), OptionalLong.empty());
        }
    }

    record Acknowledge(IncidentRef incident, OptionalLong version) {}

    /**
     * Wakes the next level.
     *
     * @param expectedLevel the one that the caller has seen as the last to be woken; another one is stale
     */
    record Escalate(IncidentRef incident, OptionalInt expectedLevel, OptionalLong version) {}

    /** Changes the fields that are named; lists replace lists. */
    record AmendIncident(
            IncidentRef incident,
            Optional<Title> title,
            Change<Description> description,
            Optional<Severity> severity,
            Change<Email> assignee,
            Change<Email> commander,
            Optional<List<ComponentId>> components,
            Optional<List<EnvironmentId>> environments,
            Change<SlackThread> slackThread,
            OptionalLong version) {}

    /** At most {@value dev.tocsin.domain.incident.Impact#MAX_EACH} components. Whoever works on incidents may say so. */
    record SetComponentStatuses(
            IncidentRef incident, Map<ComponentId, ComponentStatus> statuses, OptionalLong version) {
        public SetComponentStatuses {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    record DeleteIncident(IncidentRef incident, OptionalLong version) {}

    /**
     * Says something.
     *
     * @param author who has said it, where that is somebody else than who writes it down, which takes an admin
     */
    record AddComment(IncidentRef incident, Comment comment, Optional<UserId> author) {
        public AddComment(IncidentRef incident, Comment comment) {
            this(incident, comment, Optional.empty());
        }
    }

    /** See {@link Alert} for the limits. */
    record LinkAlert(
            IncidentRef incident,
            String source,
            String key,
            Title title,
            Optional<URI> url,
            Optional<Instant> firedAt,
            Optional<Instant> resolvedAt) {
        public LinkAlert {
            source = source.strip();
            key = key.strip();
        }
    }

    record UnlinkAlert(IncidentRef incident, AlertId alert) {}
}
