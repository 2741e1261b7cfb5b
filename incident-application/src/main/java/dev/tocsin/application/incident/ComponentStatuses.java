package dev.tocsin.application.incident;

import static java.util.stream.Collectors.joining;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.SetComponentStatuses;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets statuses of components for an incident: each component, its history, and the timelines of whatever affects it. */
record ComponentStatuses(Components components, StatusNews news, Drafts drafts, InstantSource clock) {

    private static final String FIELD = "component_statuses";

    /**
     * Statuses that somebody wants set for an incident.
     *
     * @param affected what the incident will affect, these components included
     */
    record Wish(IncidentId incident, List<ComponentId> affected, Map<ComponentId, ComponentStatus> statuses) {}

    /** What the incident makes of the changes, which are made now. */
    interface Decide<D, R> {
        Attempt<D, R> on(List<ComponentStatusChange> changes, Instant now);
    }

    Attempt<IncidentSnapshot, IncidentSummary> set(Actor actor, StoredIncident stored, SetComponentStatuses command) {
        Incident incident = stored.incident();
        List<ComponentId> named = List.copyOf(command.statuses().keySet());
        return set(
                actor,
                new Wish(incident.id(), incident.impact().withComponents(named), command.statuses()),
                components.find(actor.organization(), named),
                (changes, now) -> drafts.summary(stored, incident.affect(named, changes, actor.author(), now)));
    }

    /** @param found the components that are wanted, as far as they are there; others do no harm */
    <D, R> Attempt<D, R> set(Actor actor, Wish wish, List<Component> found, Decide<D, R> decide) {
        Optional<Rejection> objection = objection(wish, found);
        if (objection.isPresent()) {
            return Attempt.rejected(objection.get());
        }
        Instant now = clock.instant();
        List<ComponentStatusChange> changes = changes(actor, found, wish, now);
        return with(changes, wish.incident(), decide.on(changes, now));
    }

    /** That an incident would affect more than it may. */
    static Optional<Rejection> excess(List<ComponentId> affected) {
        return affected.size() > Impact.MAX_EACH
                ? Optional.of(Rejection.Invalid.field(
                        FIELD, "would make it more than " + Impact.MAX_EACH + " components that the incident affects"))
                : Optional.empty();
    }

    private static Optional<Rejection> objection(Wish wish, List<Component> found) {
        List<ComponentId> known = found.stream().map(Component::id).toList();
        String unknown = wish.statuses().keySet().stream()
                .filter(id -> !known.contains(id))
                .map(id -> id.value().toString())
                .collect(joining(", "));
        return unknown.isEmpty()
                ? excess(wish.affected())
                : Optional.of(Rejection.Invalid.field(FIELD, "unknown: " + unknown));
    }

    /** In one order everywhere, so that two who set the same ones do not wait for each other in a circle. */
    private static List<ComponentStatusChange> changes(Actor actor, List<Component> found, Wish wish, Instant now) {
        return found.stream()
                .filter(component -> wish.statuses().containsKey(component.id()))
                .sorted(Comparator.comparing(component -> component.id().value()))
                .flatMap(component -> component
                        .working(Objects.requireNonNull(wish.statuses().get(component.id())), now)
                        .statusChangeSince(component, actor.author())
                        .stream())
                .toList();
    }

    private <D, R> Attempt<D, R> with(List<ComponentStatusChange> changes, IncidentId incident, Attempt<D, R> told) {
        if (changes.isEmpty() || !(told instanceof Attempt.Ready<D, R> ready)) {
            return told;
        }
        RecordWrite[] records = changes.stream()
                .flatMap(change -> Stream.of(
                        new RecordWrite.SaveComponent(change.component()),
                        new RecordWrite.AddStatusChange(change, Optional.of(incident))))
                .toArray(RecordWrite[]::new);
        Changeset all = ready.changes().and(records).and(news.of(changes, Optional.of(incident)));
        return new Attempt.Ready<>(all, ready.draft(), ready.result());
    }
}
