package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import java.util.List;

/** The part of a statement that links new incidents to what they affect; the first service stands in the incident itself. */
final class LinkPart {

    private final Query query;
    private final Columns services = new Columns(List.of(UUID, UUID, NUMBER, UUID));
    private final Columns components = new Columns(List.of(UUID, UUID, NUMBER, UUID));
    private final Columns environments = new Columns(List.of(UUID, UUID, NUMBER, UUID));

    LinkPart(Query query) {
        this.query = query;
    }

    void add(Incident incident) {
        Impact impact = incident.impact();
        add(
                services,
                incident,
                impact.services().stream().skip(1).map(id -> id.value()).toList());
        add(
                components,
                incident,
                impact.components().stream().map(id -> id.value()).toList());
        add(
                environments,
                incident,
                impact.environments().stream().map(id -> id.value()).toList());
    }

    void write() {
        write("s1", "service", services);
        write("s2", "component", components);
        write("s3", "environment", environments);
    }

    private static void add(Columns rows, Incident incident, List<java.util.UUID> ids) {
        int ordinal = 1;
        for (java.util.UUID id : ids) {
            rows.uuid(incident.organization().value())
                    .uuid(incident.id().value())
                    .number(ordinal++)
                    .uuid(id);
        }
    }

    /** Joined with the counters, as everything waits for these. */
    private void write(String name, String thing, Columns rows) {
        if (!rows.isEmpty()) {
            query.add(
                    ", " + name + " as (insert into incident_" + thing + " (organization_id, incident_id, ordinal, "
                            + thing
                            + "_id) select w.organization_id, w.incident_id, w.ordinal, w.thing from " + rows.table()
                            + " as w(organization_id, incident_id, ordinal, thing)"
                            + " join c on c.organization_id = w.organization_id)",
                    rows::bind);
        }
    }
}
