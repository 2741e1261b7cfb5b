package dev.tocsin.application.inmemory;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

record KeptIncidents(Installation installation) implements Incidents {

    private static final Comparator<Incident> NEWEST_FIRST =
            Lists.newestFirst(Incident::createdAt, incident -> incident.id().value());

    @Override
    public Optional<StoredIncident> find(OrganizationId organization, IncidentRef incident) {
        return of(organization, incident, (tenant, stored) -> new PresentNames(tenant).in(stored));
    }

    @Override
    public List<StoredIncident> find(Collection<Due> wanted) {
        return wanted.stream()
                .flatMap(due -> find(due.organization(), new IncidentRef.ById(due.incident())).stream())
                .toList();
    }

    @Override
    public Optional<IncidentView> view(OrganizationId organization, IncidentRef incident) {
        return of(organization, incident, (tenant, stored) -> new Viewing(tenant).view(stored));
    }

    @Override
    public Slice<IncidentSummary, Window.Cursor> list(
            OrganizationId organization, IncidentFilter filter, Window window) {
        return part(all(organization, filter), filter, window)
                .map(stored -> new IncidentSummary(stored.number(), IncidentSnapshot.of(stored.incident())));
    }

    @Override
    public long count(OrganizationId organization, IncidentFilter filter) {
        return all(organization, filter).size();
    }

    @Override
    public Map<IncidentId, PublicSide> publicSides(OrganizationId organization, List<IncidentId> incidents) {
        Map<IncidentId, PublicSide> sides = new LinkedHashMap<>();
        for (IncidentId id : incidents) {
            of(organization, IncidentRef.of(id), (tenant, stored) -> new Viewing(tenant).publicSide(stored))
                    .filter(side -> !side.equals(PublicSide.NOTHING))
                    .ifPresent(side -> sides.put(id, side));
        }
        return sides;
    }

    @Override
    public Map<IncidentId, Surroundings> surroundings(
            OrganizationId organization, List<IncidentId> incidents, int entries) {
        Map<IncidentId, Surroundings> all = new LinkedHashMap<>();
        for (IncidentId id : incidents) {
            of(organization, IncidentRef.of(id), (tenant, stored) -> new Viewing(tenant).surroundings(stored, entries))
                    .ifPresent(around -> all.put(id, around));
        }
        return all;
    }

    @Override
    public Optional<Slice<TimelineEntry, Long>> timeline(
            OrganizationId organization, IncidentRef incident, long after, int limit) {
        return of(
                        organization,
                        incident,
                        (tenant, stored) -> tenant.log.of(stored.incident().id()))
                .map(entries -> entries.stream()
                        .filter(entry -> entry.position() > after)
                        .toList())
                .map(rest -> slice(rest, limit, Optional.empty(), TimelineEntry::position));
    }

    @Override
    public Optional<List<Alert>> alerts(OrganizationId organization, IncidentRef incident) {
        return of(
                organization,
                incident,
                (tenant, stored) -> tenant.alerts.find(stored.incident().id()).orElse(List.of()).stream()
                        .sorted(Lists.oldestFirst(
                                Alert::firedAt, alert -> alert.id().value()))
                        .toList());
    }

    /** What is told of an incident by its organization. */
    private interface Telling<T> {
        T of(Tenant tenant, StoredIncident stored);
    }

    private <T> Optional<T> of(OrganizationId organization, IncidentRef ref, Telling<T> telling) {
        return installation.read(
                organization, Optional.empty(), tenant -> tenant.find(ref).map(stored -> telling.of(tenant, stored)));
    }

    private List<StoredIncident> all(OrganizationId organization, IncidentFilter filter) {
        Filtering filtering = new Filtering(filter);
        return installation.read(
                organization,
                List.of(),
                tenant -> tenant.incidents
                        .all()
                        .map(new PresentNames(tenant)::in)
                        .filter(stored -> filtering.shows(stored.incident()))
                        .sorted(Comparator.comparing(StoredIncident::incident, NEWEST_FIRST))
                        .toList());
    }

    private static Slice<StoredIncident, Window.Cursor> part(
            List<StoredIncident> all, IncidentFilter filter, Window window) {
        return switch (window.start()) {
            case Window.Offset offset -> {
                List<StoredIncident> rest = all.stream().skip(offset.skip()).toList();
                yield slice(rest, window.limit(), Optional.of(total(all.size(), filter)), KeptIncidents::cursor);
            }
            case Window.Cursor cursor -> {
                List<StoredIncident> rest = all.stream()
                        .filter(stored -> follows(stored.incident(), cursor))
                        .toList();
                yield slice(rest, window.limit(), Optional.empty(), KeptIncidents::cursor);
            }
        };
    }

    private static Slice.Total total(int count, IncidentFilter filter) {
        boolean counted = filter.byStatusAndSeverityAlone() || count <= Slice.Total.CAP;
        return counted ? new Slice.Total(count, false) : new Slice.Total(Slice.Total.CAP, true);
    }

    private static boolean follows(Incident incident, Window.Cursor cursor) {
        int byTime = incident.createdAt().compareTo(cursor.createdAt());
        int byId = Lists.BY_BYTES.compare(incident.id().value(), cursor.id().value());
        return byTime < 0 || (byTime == 0 && byId < 0);
    }

    private static Window.Cursor cursor(StoredIncident stored) {
        return new Window.Cursor(
                stored.incident().createdAt(), stored.incident().id());
    }

    private static <T, C> Slice<T, C> slice(
            List<T> rest, int limit, Optional<Slice.Total> total, Function<T, C> cursor) {
        List<T> items = rest.stream().limit(limit).toList();
        boolean hasMore = rest.size() > limit;
        return new Slice<>(
                items, total, hasMore, hasMore ? Optional.of(cursor.apply(items.getLast())) : Optional.empty());
    }
}
