package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.LinkAlert;
import dev.tocsin.application.incident.IncidentDesk.UnlinkAlert;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Alerts are kept beside the incident, and the timeline tells when a link comes, changes and goes. */
record AlertLinks(CurrentIncident current, Incidents incidents, Writes writes, InstantSource clock, Ids ids) {

    Attempt<Alert, Alert> link(Actor actor, LinkAlert command) {
        return current.then(actor, command.incident(), OptionalLong.empty(), stored -> {
            List<Alert> linked = linked(actor, command.incident());
            Optional<Alert> same = linked.stream()
                    .filter(alert -> alert.source().equals(command.source())
                            && alert.key().equals(command.key()))
                    .findFirst();
            if (same.isEmpty() && linked.size() >= Alert.MAX_PER_INCIDENT) {
                return Attempt.rejected(
                        Rejection.Invalid.field("key", "the incident has " + linked.size() + " alerts"));
            }
            Instant now = clock.instant();
            Instant firedAt = firedAt(command, same, now);
            return firedAt.isAfter(command.resolvedAt().orElse(Instant.MAX))
                    ? Attempt.rejected(Rejection.Invalid.field("resolved_at", "is before fired_at"))
                    : put(actor, stored, alert(command, same, firedAt, now), same);
        });
    }

    Attempt<Alert, Alert> unlink(Actor actor, UnlinkAlert command) {
        return current.then(
                actor,
                command.incident(),
                OptionalLong.empty(),
                stored -> linked(actor, command.incident()).stream()
                        .filter(alert -> alert.id().equals(command.alert()))
                        .findFirst()
                        .map(alert -> remove(actor, stored, alert))
                        .orElseGet(() -> Attempt.rejected(new Rejection.Unknown(
                                Rejection.Kind.ALERT, command.alert().value().toString()))));
    }

    private List<Alert> linked(Actor actor, IncidentRef incident) {
        return incidents.alerts(actor.organization(), incident).orElse(List.of());
    }

    /** When nobody says when it fired: as before, or now, or, if it has ended already, no later than that. */
    private static Instant firedAt(LinkAlert command, Optional<Alert> same, Instant now) {
        Instant latest = command.resolvedAt().filter(now::isAfter).orElse(now);
        return command.firedAt().or(() -> same.map(Alert::firedAt)).orElse(latest);
    }

    private Alert alert(LinkAlert command, Optional<Alert> same, Instant firedAt, Instant now) {
        return new Alert(
                same.map(Alert::id).orElseGet(() -> new AlertId(ids.next())),
                command.source(),
                command.key(),
                command.title(),
                command.url(),
                firedAt,
                command.resolvedAt(),
                same.map(Alert::createdAt).orElse(now));
    }

    private Attempt<Alert, Alert> put(Actor actor, StoredIncident stored, Alert alert, Optional<Alert> before) {
        if (before.filter(alert::equals).isPresent()) {
            return Attempt.settled(alert);
        }
        Incident incident = stored.incident();
        Decision<Incident> told = before.isPresent()
                ? incident.changeAlerts(actor.author(), clock.instant())
                : incident.linkAlert(alert, actor.author(), clock.instant());
        return kept(stored, told, alert, new RecordWrite.PutAlert(actor.organization(), incident.id(), alert));
    }

    private Attempt<Alert, Alert> remove(Actor actor, StoredIncident stored, Alert alert) {
        Decision<Incident> told = stored.incident().changeAlerts(actor.author(), clock.instant());
        return kept(
                stored,
                told,
                alert,
                new RecordWrite.RemoveAlert(
                        actor.organization(), stored.incident().id(), alert.id()));
    }

    private Attempt<Alert, Alert> kept(
            StoredIncident before, Decision<Incident> told, Alert alert, RecordWrite record) {
        return switch (told) {
            case Decision.Accepted<Incident> accepted ->
                Attempt.ready(Changeset.of(writes.of(before, accepted)).and(record), alert);
            case Decision.Unchanged<Incident> unchanged -> Attempt.settled(alert);
            case Decision.Refused<Incident> refused -> Attempt.rejected(new Rejection.ByRule(refused.why()));
        };
    }
}
