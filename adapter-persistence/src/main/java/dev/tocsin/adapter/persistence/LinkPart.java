package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import java.util.List;
import java.util.function.BiConsumer;

/** The part of a statement that links new incidents to what they affect; the first service stands in the incident itself. */
final class LinkPart {

    private static final Insertion SERVICES = Insertion.links("s1", "service");
    private static final Insertion COMPONENTS = Insertion.links("s2", "component");
    private static final Insertion ENVIRONMENTS = Insertion.links("s3", "environment");

    private final BiConsumer<Insertion, Columns> insert;
    private final Columns services = SERVICES.shape().rows();
    private final Columns components = COMPONENTS.shape().rows();
    private final Columns environments = ENVIRONMENTS.shape().rows();

    LinkPart(BiConsumer<Insertion, Columns> insert) {
        this.insert = insert;
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
        insert.accept(SERVICES, services);
        insert.accept(COMPONENTS, components);
        insert.accept(ENVIRONMENTS, environments);
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
}
