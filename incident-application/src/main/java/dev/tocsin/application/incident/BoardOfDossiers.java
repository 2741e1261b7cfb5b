package dev.tocsin.application.incident;

import static dev.tocsin.application.Rejection.Kind.INCIDENT;
import static dev.tocsin.application.access.Permission.READ_INCIDENTS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.domain.organization.OrganizationId;

/** Permission first, then the incidents, then what stands around them. */
record BoardOfDossiers(Incidents incidents, Dossiers dossiers) implements DossierBoard {

    @Override
    public Outcome<Dossier> get(Actor actor, IncidentRef incident) {
        return actor.reading(
                READ_INCIDENTS,
                () -> Outcome.of(
                        incidents
                                .view(actor.organization(), incident)
                                .map(view -> Dossier.of(actor.organization(), view)),
                        new Rejection.Unknown(INCIDENT, incident.toString())));
    }

    @Override
    public Outcome<Slice<Dossier, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window) {
        OrganizationId organization = actor.organization();
        return actor.reading(READ_INCIDENTS, () -> {
            Slice<IncidentSummary, Window.Cursor> found = incidents.list(organization, filter, window);
            return Outcome.done(new Slice<>(
                    dossiers.list(
                            organization,
                            found.items().stream()
                                    .map(IncidentSummary::snapshot)
                                    .toList(),
                            Dossier.ENTRIES_IN_A_LIST),
                    found.total()
                            .map(total -> total.capped()
                                    ? new Slice.Total(incidents.count(organization, filter), false)
                                    : total),
                    found.hasMore(),
                    found.next()));
        });
    }
}
