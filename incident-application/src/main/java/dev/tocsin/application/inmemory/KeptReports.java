package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.Reports;
import dev.tocsin.application.report.IncidentResponse;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseGroup;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.application.report.Responses;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

record KeptReports(Installation installation) implements Reports {

    private static final Responses NOTHING = new Responses(List.of(), ResponseFigures.NONE);

    @Override
    public Responses response(OrganizationId organization, ResponseQuery query) {
        return installation.read(organization, NOTHING, tenant -> responses(tenant, query));
    }

    private static Responses responses(Tenant tenant, ResponseQuery query) {
        Map<Optional<Named>, List<IncidentResponse>> groups = new LinkedHashMap<>();
        List<IncidentResponse> all = new ArrayList<>();
        Hindsight hindsight = new Hindsight(tenant, query);
        tenant.incidents
                .all()
                .map(stored -> stored.incident())
                .filter(incident ->
                        incident.deletedAt().isEmpty() && query.created().covers(incident.createdAt()))
                .forEach(incident -> {
                    IncidentResponse response = hindsight.response(incident);
                    all.add(response);
                    names(tenant, query, incident)
                            .forEach(name -> groups.computeIfAbsent(name, unseen -> new ArrayList<>())
                                    .add(response));
                });
        return new Responses(
                groups.entrySet().stream()
                        .map(group -> new ResponseGroup(group.getKey(), ResponseFigures.of(group.getValue())))
                        .toList(),
                ResponseFigures.of(all));
    }

    /** The groups that it is in: one at least. */
    private static List<Optional<Named>> names(Tenant tenant, ResponseQuery query, Incident incident) {
        Stream<Named> names = switch (query.grouping()) {
            case SEVERITY -> {
                String word = incident.details().severity().name();
                yield Stream.of(new Named(word, word));
            }
            case TEAM ->
                incident.ownership().team().stream()
                        .map(team -> tenant.teams.find(team.id()).map(Team::ref).orElse(team))
                        .map(team -> new Named(team.id().value().toString(), team.name()));
            case SERVICE ->
                incident.impact().services().stream()
                        .flatMap(service -> tenant.services.find(service).stream())
                        .map(service -> new Named(service.key().value(), service.name()));
        };
        List<Optional<Named>> all = names.map(Optional::of).toList();
        return all.isEmpty() ? List.of(Optional.empty()) : all;
    }
}
