package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Settings;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Opening;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaPolicy;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes in a new incident: with all that it refers to, and under the promise that the organization makes for its severity. */
record Intake(
        Directory directory, Components components, Settings settings, Drafts drafts, InstantSource clock, Ids ids) {

    Attempt<IncidentSnapshot, IncidentSummary> open(Actor actor, OpenIncident command) {
        return opening(
                actor,
                command,
                opening ->
                        drafts.summary(drafts.writes().ofNew(Incident.open(opening, actor.author(), clock.instant()))));
    }

    /** What is opened, unless it refers to something that is not there. */
    <D, R> Attempt<D, R> opening(Actor actor, OpenIncident given, Function<Opening, Attempt<D, R>> open) {
        OpenIncident command = withServices(actor.organization(), given);
        SeveritySettings severities = settings.severities(actor.organization()).settings();
        Severity severity = command.severity().orElse(severities.defaultSeverity());
        Optional<SlaPolicy> policy = severities.policy(severity);
        if (policy.isEmpty()) {
            return Attempt.rejected(new Rejection.SlaNotConfigured(severity));
        }
        Mentions mentions = Mentions.of(command, actor.organization(), directory);
        if (mentions.objection().isPresent()) {
            return Attempt.rejected(mentions.objection().get());
        }
        Opening opening = new Opening(
                actor.organization(),
                new IncidentId(ids.next()),
                new Details(command.title(), command.description(), severity, Optional.empty()),
                policy.get(),
                new Impact(mentions.services(command.services()), command.components(), command.environments()),
                mentions.team(command.services()),
                mentions.person(command.commander()));
        return open.apply(opening);
    }

    /** Where no service is named, those behind the components are affected. */
    private OpenIncident withServices(OrganizationId organization, OpenIncident command) {
        return command.services().isEmpty() && !command.components().isEmpty()
                ? command.on(behind(organization, command.components()))
                : command;
    }

    /** In the order of the components; those that were taken out of service do not count. */
    private List<ServiceKey> behind(OrganizationId organization, List<ComponentId> named) {
        List<ServiceKey> keys = components.find(organization, named).stream()
                .sorted(Comparator.comparingInt(component -> named.indexOf(component.id())))
                .flatMap(component -> component.service().stream())
                .map(ServiceRef::key)
                .distinct()
                .toList();
        Set<ServiceKey> active = keys.isEmpty()
                ? Set.of()
                : directory
                        .lookUp(organization, new Mentioned(keys, List.of(), List.of(), List.of()))
                        .services()
                        .keySet();
        return keys.stream().filter(active::contains).toList();
    }
}
