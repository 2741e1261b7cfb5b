package dev.tocsin.adapter.persistence;

import static java.util.stream.Collectors.joining;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.PublicUpdate;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is public of a page of incidents: one statement for the components, one for the updates, in one round trip. */
final class PublicSides {

    private static final String THERE =
            " join incident i on i.organization_id = k.organization_id and i.id = k.id" + " and i.status <> 'deleted'";

    private static final String COMPONENTS = THERE + " join incident_component l"
            + " on l.organization_id = i.organization_id and l.incident_id = i.id join component c"
            + " on c.organization_id = l.organization_id and c.id = l.component_id order by l.incident_id, l.ordinal";

    private static final String RANKED =
            "(select f.*, row_number() over" + " (partition by f.incident_id order by f.position desc) as place from ";

    /** The types are written out, because PostgreSQL has an index of just these. */
    private static final String UPDATES = THERE + " join incident_event f on f.organization_id = i.organization_id"
            + " and f.incident_id = i.id and f.type in ("
            + PublicUpdate.TYPES.stream().map(EventType::name).collect(joining("', '", "'", "'"))
            + ")) e where e.place <= " + PublicSide.MAX_UPDATES + " order by e.incident_id, e.position";

    private final Database database;

    PublicSides(Database database) {
        this.database = database;
    }

    Map<IncidentId, PublicSide> of(OrganizationId organization, List<IncidentId> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        Keys keys = new Keys(incidents.stream()
                .map(id -> new Acquaintances.Key(organization.value(), id.value()))
                .toList());
        Map<UUID, List<AffectedComponent>> components = new LinkedHashMap<>();
        Map<UUID, List<PublicUpdate>> updates = new LinkedHashMap<>();
        Queries queries = new Queries();
        queries.each(
                keys.in("select l.incident_id, c.id, c.name, c.status from ", COMPONENTS),
                row -> add(components, row.uuid(), Optional.of(component(row))));
        queries.each(
                keys.in("select e.incident_id, " + EventRow.COLUMNS + " from " + RANKED, UPDATES),
                row -> add(
                        updates, row.uuid(), PublicUpdate.of(EventRow.read(row).entry())));
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        return sides(incidents, components, updates);
    }

    private static <T> void add(Map<UUID, List<T>> all, UUID incident, Optional<T> found) {
        found.ifPresent(one ->
                all.computeIfAbsent(incident, unseen -> new ArrayList<>()).add(one));
    }

    private static AffectedComponent component(Row row) throws SQLException {
        return new AffectedComponent(new ComponentId(row.uuid()), row.text(), Words.componentStatus(row.text()));
    }

    private static Map<IncidentId, PublicSide> sides(
            List<IncidentId> incidents,
            Map<UUID, List<AffectedComponent>> components,
            Map<UUID, List<PublicUpdate>> updates) {
        Map<IncidentId, PublicSide> sides = new LinkedHashMap<>();
        for (IncidentId id : incidents) {
            PublicSide side = new PublicSide(
                    components.getOrDefault(id.value(), List.of()), updates.getOrDefault(id.value(), List.of()));
            if (!side.equals(PublicSide.NOTHING)) {
                sides.put(id, side);
            }
        }
        return sides;
    }
}
