package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Details;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Ownership;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Severity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code incident}. It has ids where an incident has people, a team and services; {@link Acquaintances} knows their
 * names.
 *
 * @param linked whether there is more in the tables of links
 */
record IncidentRow(
        UUID organization,
        UUID id,
        IncidentNumber number,
        String title,
        @Nullable String description,
        Severity severity,
        Status status,
        @Nullable UUID service,
        @Nullable UUID team,
        @Nullable UUID assignee,
        @Nullable UUID commander,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nullable UUID resolvedBy,
        Instant createdAt,
        Instant updatedAt,
        boolean linked,
        long version,
        long revision,
        String facts) {

    /** What {@link #read} reads, in its order; i is the table. */
    static final String COLUMNS =
            "i.organization_id, i.id, i.number_year, i.number_seq, i.title, i.description, i.severity, i.status,"
                    + " i.service_id, i.team_id, i.assignee_id, i.commander_id, i.acknowledged_at, i.acknowledged_by, i.resolved_at,"
                    + " i.resolved_by, i.created_at, i.updated_at, i.linked, i.version, i.revision, i.facts";

    static final int COLUMN_COUNT = 22;

    static IncidentRow read(Row row) throws SQLException {
        return new IncidentRow(
                row.uuid(),
                row.uuid(),
                new IncidentNumber((int) row.number(), (int) row.number()),
                row.text(),
                row.textOrNull(),
                Words.severity(row.text()),
                Words.status(row.text()),
                row.uuidOrNull(),
                row.uuidOrNull(),
                row.uuidOrNull(),
                row.uuidOrNull(),
                row.instantOrNull(),
                row.uuidOrNull(),
                row.instantOrNull(),
                row.uuidOrNull(),
                row.instant(),
                row.instant(),
                row.truth(),
                row.number(),
                row.number(),
                row.text());
    }

    /** The people that it names by their ids. */
    Stream<UUID> people() {
        return Stream.of(
                        Optional.ofNullable(assignee),
                        Optional.ofNullable(commander),
                        Optional.ofNullable(acknowledgedBy),
                        Optional.ofNullable(resolvedBy))
                .flatMap(Optional::stream);
    }

    StoredIncident stored(Names names) {
        Facts kept = Facts.read(facts);
        Incident incident = new Incident(
                new OrganizationId(organization),
                new IncidentId(id),
                new Details(
                        new Title(title),
                        Optional.ofNullable(description).map(Description::new),
                        severity,
                        kept.slackThread()),
                status,
                ownership(names),
                acknowledgement(names),
                resolution(names),
                kept.sla(),
                escalation(kept),
                impact(names),
                createdAt,
                updatedAt,
                version,
                Optional.empty());
        return new StoredIncident(number, revision, incident);
    }

    IncidentSummary summary(Names names) {
        return new IncidentSummary(
                number,
                new IncidentSnapshot(
                        new IncidentId(id),
                        title,
                        Optional.ofNullable(description),
                        status,
                        severity,
                        ownership(names),
                        acknowledgement(names),
                        resolution(names),
                        createdAt,
                        updatedAt,
                        version));
    }

    Escalation escalation(Facts kept) {
        return kept.escalation().orElseGet(() -> EscalationFacts.ofBefore(status.isOver(), acknowledgedAt != null));
    }

    private Ownership ownership(Names names) {
        return new Ownership(person(assignee, names), team(names), person(commander, names));
    }

    private Optional<Acknowledgement> acknowledgement(Names names) {
        return acknowledgedAt == null
                ? Optional.empty()
                : person(acknowledgedBy, names).map(by -> new Acknowledgement(by, acknowledgedAt));
    }

    private Optional<Resolution> resolution(Names names) {
        return resolvedAt == null
                ? Optional.empty()
                : person(resolvedBy, names).map(by -> new Resolution(by, resolvedAt));
    }

    private Impact impact(Names names) {
        Links links = names.links(id);
        List<ServiceId> services = new ArrayList<>();
        if (service != null) {
            services.add(new ServiceId(service));
        }
        links.services().forEach(link -> services.add(new ServiceId(link.id())));
        return new Impact(
                services,
                links.components().stream().map(shown -> shown.id()).toList(),
                links.environments().stream().map(shown -> shown.id()).toList());
    }

    private Optional<TeamRef> team(Names names) {
        return Optional.ofNullable(team).map(known -> names.team(organization, known));
    }

    private Optional<Responder> person(@Nullable UUID person, Names names) {
        return Optional.ofNullable(person).map(known -> names.person(organization, known));
    }
}
