package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what stands around a page of incidents: one statement for each kind of it, in one round trip. */
final class SurroundingsReading {

    private static final String THERE =
            " join incident i on i.organization_id = k.organization_id and i.id = k.id and i.status <> 'deleted'";

    private static final String COMPONENTS = THERE + " join incident_component l"
            + " on l.organization_id = i.organization_id and l.incident_id = i.id join component c"
            + " on c.organization_id = l.organization_id and c.id = l.component_id order by l.incident_id, l.ordinal";

    private static final String ENVIRONMENTS = THERE + " join incident_environment l"
            + " on l.organization_id = i.organization_id and l.incident_id = i.id join environment c"
            + " on c.organization_id = l.organization_id and c.id = l.environment_id order by l.incident_id, l.ordinal";

    private static final String RANKED =
            "(select f.*, row_number() over (partition by f.incident_id order by f.position desc) as place from ";

    private static final String NEWEST = THERE + " join incident_event f on f.organization_id = i.organization_id"
            + " and f.incident_id = i.id) e where e.place <= ? order by e.incident_id, e.position";

    private final Database database;

    SurroundingsReading(Database database) {
        this.database = database;
    }

    Map<IncidentId, Surroundings> of(OrganizationId organization, List<IncidentId> incidents, int entries) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        Keys keys = new Keys(incidents.stream()
                .map(id -> new Acquaintances.Key(organization.value(), id.value()))
                .toList());
        Map<UUID, List<AffectedComponent>> components = new LinkedHashMap<>();
        Map<UUID, List<AffectedEnvironment>> environments = new LinkedHashMap<>();
        Map<UUID, List<TimelineEntry.Entry>> newest = new LinkedHashMap<>();
        Queries queries = new Queries();
        queries.each(
                keys.in("select l.incident_id, c.id, c.name, c.status from ", COMPONENTS),
                row -> add(
                        components,
                        row.uuid(),
                        new AffectedComponent(
                                new ComponentId(row.uuid()), row.text(), Words.componentStatus(row.text()))));
        queries.each(
                keys.in("select l.incident_id, c.id, c.name from ", ENVIRONMENTS),
                row -> add(
                        environments, row.uuid(), new AffectedEnvironment(new EnvironmentId(row.uuid()), row.text())));
        queries.each(
                new Query()
                        .add("select e.incident_id, " + EventRow.COLUMNS + " from " + RANKED + Keys.TABLE, keys::bind)
                        .add(NEWEST, entries),
                row -> add(newest, row.uuid(), EventRow.read(row).entry()));
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        Map<IncidentId, Surroundings> all = new LinkedHashMap<>();
        newest.forEach((id, entry) -> all.put(
                new IncidentId(id),
                new Surroundings(
                        components.getOrDefault(id, List.of()), environments.getOrDefault(id, List.of()), entry)));
        return all;
    }

    private static <T> void add(Map<UUID, List<T>> all, UUID incident, T one) {
        all.computeIfAbsent(incident, unseen -> new ArrayList<>()).add(one);
    }
}
