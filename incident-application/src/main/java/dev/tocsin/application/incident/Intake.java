package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Settings;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Opening;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaPolicy;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Takes in a new incident: with all that it refers to, and under the promise that the organization makes for its severity. */
record Intake(Directory directory, Settings settings, Drafts drafts, InstantSource clock, Ids ids) {

    Attempt<IncidentSnapshot, IncidentSummary> open(Actor actor, OpenIncident command) {
        return opening(
                actor,
                command,
                opening ->
                        drafts.summary(drafts.writes().ofNew(Incident.open(opening, actor.author(), clock.instant()))));
    }

    /** What is opened, unless it refers to something that is not there. */
    <D, R> Attempt<D, R> opening(Actor actor, OpenIncident command, Function<Opening, Attempt<D, R>> open) {
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
}
