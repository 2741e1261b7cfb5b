package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Settings;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Amendment;
import dev.tocsin.domain.incident.Amendment.NewSeverity;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Severity;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Changes fields of an incident; another severity comes with the promise that the organization makes for it now. */
record Amending(Directory directory, Settings settings, Drafts drafts, InstantSource clock) {

    Attempt<IncidentSnapshot, IncidentSummary> amend(Actor actor, StoredIncident stored, AmendIncident command) {
        return amendment(
                actor,
                stored.incident(),
                command,
                amendment ->
                        drafts.summary(stored, stored.incident().amend(amendment, actor.author(), clock.instant())));
    }

    /** What is changed, unless it refers to something that is not there. */
    <D, R> Attempt<D, R> amendment(
            Actor actor, Incident incident, AmendIncident command, Function<Amendment, Attempt<D, R>> amend) {
        Optional<Severity> wanted = command.severity()
                .filter(severity -> severity != incident.details().severity());
        Optional<NewSeverity> severity = wanted.flatMap(other -> withPromise(actor, other));
        if (wanted.isPresent() && severity.isEmpty()) {
            return Attempt.rejected(new Rejection.SlaNotConfigured(wanted.get()));
        }
        Mentions mentions = Mentions.of(command, actor.organization(), directory);
        if (mentions.objection().isPresent()) {
            return Attempt.rejected(mentions.objection().get());
        }
        return amend.apply(new Amendment(
                command.title(),
                command.description(),
                severity,
                mentions.person(command.assignee()),
                mentions.person(command.commander()),
                command.components(),
                command.environments(),
                command.slackThread()));
    }

    private Optional<NewSeverity> withPromise(Actor actor, Severity severity) {
        return settings.severities(actor.organization())
                .settings()
                .policy(severity)
                .map(policy -> new NewSeverity(severity, policy));
    }
}
