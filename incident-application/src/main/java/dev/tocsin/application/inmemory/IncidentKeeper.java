package dev.tocsin.application.inmemory;

import static java.util.stream.Collectors.toSet;

import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps incidents and their events: revisions are checked, numbers and positions are given. */
record IncidentKeeper(Tenant tenant, LedgerKeeper ledger, Journal journal) {

    Placed keep(IncidentWrite write) {
        Incident next = write.next();
        requireReferences(next);
        StoredIncident stored =
                write.before().map(before -> changed(before, write)).orElseGet(() -> added(next));
        ledger.keep(write);
        long firstPosition = tenant.log.append(next.id(), write.events(), journal);
        return new Placed(stored.number(), stored.revision(), firstPosition);
    }

    void put(RecordWrite.PutAlert write) {
        present(write.incident());
        Alert alert = write.alert();
        List<Alert> others = without(write.incident(), alert.id());
        Checks.require(
                others.stream()
                        .noneMatch(other -> other.source().equals(alert.source())
                                && other.key().equals(alert.key())),
                "the alert is linked already");
        tenant.alerts.put(
                write.incident(),
                Stream.concat(others.stream(), Stream.of(alert)).toList(),
                journal);
    }

    void remove(RecordWrite.RemoveAlert write) {
        List<Alert> others = without(write.incident(), write.alert());
        Checks.require(others.size() < linked(write.incident()).size(), "the alert is gone");
        tenant.alerts.put(write.incident(), others, journal);
    }

    private List<Alert> without(IncidentId incident, AlertId alert) {
        return linked(incident).stream()
                .filter(other -> !other.id().equals(alert))
                .toList();
    }

    private List<Alert> linked(IncidentId incident) {
        return tenant.alerts.find(incident).orElse(List.of());
    }

    private StoredIncident added(Incident next) {
        Checks.require(!tenant.incidents.has(next.id()), "the id is taken");
        int year = next.createdAt().atOffset(ZoneOffset.UTC).getYear();
        int sequence = tenant.counters.find(year).orElse(0) + 1;
        IncidentNumber number = new IncidentNumber(year, sequence);
        tenant.counters.put(year, sequence, journal);
        tenant.numbers.put(number, next.id(), journal);
        return put(new StoredIncident(number, 1, next));
    }

    private StoredIncident changed(StoredIncident before, IncidentWrite write) {
        StoredIncident kept = present(write.next().id());
        if (!write.changesState()) {
            return kept;
        }
        Checks.require(kept.revision() == before.revision(), "the incident has moved on");
        if (!kept.incident().impact().equals(write.next().impact())) {
            noteLinks(kept.incident(), write.next());
        }
        return put(new StoredIncident(kept.number(), kept.revision() + 1, write.next()));
    }

    /** What is linked on keeps its time, and what is linked no more has none. */
    private void noteLinks(Incident before, Incident next) {
        Map<UUID, Instant> noted = tenant.linkedLater.find(next.id()).orElse(Map.of());
        Set<UUID> linkedBefore = links(before).collect(toSet());
        Map<UUID, Instant> now = new LinkedHashMap<>();
        links(next).forEach(link -> {
            if (!linkedBefore.contains(link)) {
                now.put(link, next.updatedAt());
            } else {
                Optional.ofNullable(noted.get(link)).ifPresent(at -> now.put(link, at));
            }
        });
        tenant.linkedLater.put(next.id(), now, journal);
    }

    private static Stream<UUID> links(Incident incident) {
        Impact impact = incident.impact();
        return Stream.concat(
                impact.components().stream().map(ComponentId::value),
                impact.environments().stream().map(EnvironmentId::value));
    }

    private StoredIncident present(IncidentId incident) {
        return Checks.present(
                tenant.incidents
                        .find(incident)
                        .filter(stored -> stored.incident().deletedAt().isEmpty()),
                "the incident is gone");
    }

    private StoredIncident put(StoredIncident stored) {
        tenant.incidents.put(stored.incident().id(), stored, journal);
        return stored;
    }

    private void requireReferences(Incident incident) {
        Impact impact = incident.impact();
        boolean all = impact.services().stream().allMatch(tenant.services::has)
                && impact.components().stream().allMatch(tenant.components::has)
                && impact.environments().stream().allMatch(tenant.environments::has)
                && incident.ownership().team().stream().allMatch(team -> tenant.teams.has(team.id()))
                && References.people(incident).allMatch(tenant.users::has);
        Checks.require(all, "the incident refers to what is not there");
    }
}
