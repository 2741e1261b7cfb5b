package dev.tocsin.application.incident;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: work on incidents with the public looking on. What is said of the incident, to the public and of components is one
 * command, which takes effect whole or not at all; the statuses of components are set as by {@link IncidentDesk#setComponentStatuses}.
 *
 * <p>Versions are as in {@link IncidentDesk}.
 */
public interface PublicDesk {

    static PublicDesk on(Ports ports) {
        Writes writes = new Writes(ports.ids(), ports.clock());
        Drafts drafts = new Drafts(writes);
        return new DeskForThePublic(
                Commands.on(ports),
                new CurrentIncident(ports.incidents()),
                new Intake(ports.directory(), ports.components(), ports.settings(), drafts, ports.clock(), ports.ids()),
                new Amending(ports.directory(), ports.settings(), drafts, ports.clock()),
                new ComponentStatuses(ports.components(), StatusNews.on(ports), drafts, ports.clock()),
                ports.components(),
                ports.incidents(),
                drafts,
                ports.clock());
    }

    /** Opens an incident, which stands in a status from the beginning. */
    Outcome<PublicIncident> open(Request<PublicIncident> request, OpenPublicly command);

    Outcome<PublicIncident> amend(Request<PublicIncident> request, AmendPublicly command);

    /** Answers the update as the public sees it. */
    Outcome<PublicUpdate> update(Request<PublicUpdate> request, PostUpdate command);

    /**
     * Opens an incident.
     *
     * @param lifecycle of the caller's API: its first status follows new in it
     * @param message the first update
     * @param statuses of components, which the incident affects beside those that it names
     */
    record OpenPublicly(
            IncidentDesk.OpenIncident incident,
            Lifecycle lifecycle,
            Status status,
            Optional<PublicMessage> message,
            Map<ComponentId, ComponentStatus> statuses) {
        public OpenPublicly {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    /**
     * Changes what is named.
     *
     * @param components take the place of those before
     * @param statuses of components, which the incident affects besides
     */
    record AmendPublicly(
            IncidentRef incident,
            Optional<Title> title,
            Optional<RoughSeverity> severity,
            Optional<List<ComponentId>> components,
            Map<ComponentId, ComponentStatus> statuses,
            OptionalLong version) {
        public AmendPublicly {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    /**
     * Tells the public something.
     *
     * @param lifecycle of the caller's API
     * @param status the one before, where absent
     */
    record PostUpdate(
            IncidentRef incident,
            Lifecycle lifecycle,
            Optional<Status> status,
            PublicMessage message,
            Map<ComponentId, ComponentStatus> statuses,
            OptionalLong version) {
        public PostUpdate {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }
}
