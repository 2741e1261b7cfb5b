package dev.tocsin.application.incident;

import static dev.tocsin.application.Rejection.Kind.INCIDENT;
import static dev.tocsin.application.access.Permission.READ_INCIDENTS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Map;

/** Permission first, then the incidents, then what is public beside them. */
record BoardForThePublic(Incidents incidents) implements PublicBoard {

    @Override
    public Outcome<PublicIncident> get(Actor actor, IncidentRef incident) {
        return actor.reading(
                READ_INCIDENTS,
                () -> Outcome.of(
                        incidents
                                .find(actor.organization(), incident)
                                .map(StoredIncident::incident)
                                .map(IncidentSnapshot::of)
                                .map(found -> withSides(actor.organization(), List.of(found))
                                        .getFirst()),
                        new Rejection.Unknown(INCIDENT, incident.toString())));
    }

    @Override
    public Outcome<Slice<PublicIncident, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window) {
        OrganizationId organization = actor.organization();
        return actor.reading(READ_INCIDENTS, () -> {
            Slice<IncidentSummary, Window.Cursor> found = incidents.list(organization, filter, window);
            List<IncidentSnapshot> snapshots =
                    found.items().stream().map(IncidentSummary::snapshot).toList();
            return Outcome.done(new Slice<>(
                    withSides(organization, snapshots),
                    found.total().map(total -> total.capped() ? counted(organization, filter) : total),
                    found.hasMore(),
                    found.next()));
        });
    }

    private Slice.Total counted(OrganizationId organization, IncidentFilter filter) {
        return new Slice.Total(incidents.count(organization, filter), false);
    }

    private List<PublicIncident> withSides(OrganizationId organization, List<IncidentSnapshot> found) {
        Map<IncidentId, PublicSide> sides = incidents.publicSides(
                organization, found.stream().map(IncidentSnapshot::id).toList());
        return found.stream()
                .map(incident -> PublicIncident.of(incident, sides.getOrDefault(incident.id(), PublicSide.NOTHING)))
                .toList();
    }
}
