package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.INSTANT;
import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.TRUTH;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** How incidents and events become parameters; the lists of columns and of parameters stand beside what sets them. */
final class IncidentBinding {

    /** What a new incident has, and an update in bulk never changes. */
    static final String NEW_NAMES = "organization_id, id, service_id, created_at, title, description";

    static final List<String> NEW_TYPES = List.of(UUID, UUID, UUID, INSTANT, TEXT, TEXT);

    /** What changes in an incident's life. */
    private static final List<Map.Entry<String, String>> STATE = List.of(
            Map.entry("severity", "severity_word"),
            Map.entry("status", "status_word"),
            Map.entry("sla", "sla_word"),
            Map.entry("team_id", UUID),
            Map.entry("assignee_id", UUID),
            Map.entry("commander_id", UUID),
            Map.entry("acknowledged_at", INSTANT),
            Map.entry("acknowledged_by", UUID),
            Map.entry("resolved_at", INSTANT),
            Map.entry("resolved_by", UUID),
            Map.entry("updated_at", INSTANT),
            Map.entry("due_at", INSTANT),
            Map.entry("rests_because", TEXT),
            Map.entry("deleted_at", INSTANT),
            Map.entry("linked", TRUTH),
            Map.entry("facts", TEXT),
            Map.entry("version", NUMBER),
            Map.entry("revision", NUMBER));

    static final List<String> STATE_TYPES =
            STATE.stream().map(Map.Entry::getValue).toList();

    static final String STATE_NAMES =
            String.join(", ", STATE.stream().map(Map.Entry::getKey).toList());

    static final String EVENT_NAMES =
            "organization_id, incident_id, id, type, title, description, via, author_id, author_name,"
                    + " author_email, key_id, at, details";

    static final List<String> EVENT_TYPES =
            List.of(UUID, UUID, UUID, TEXT, TEXT, TEXT, TEXT, UUID, TEXT, TEXT, UUID, INSTANT, TEXT);

    /** All but the position, which is the last one. */
    static final String RECEIPT_NAMES =
            "organization_id, idempotency_key, caller, fingerprint, answer, at, incident_id";

    static final List<String> RECEIPT_TYPES = List.of(UUID, TEXT, UUID, TEXT, TEXT, INSTANT, UUID);

    private IncidentBinding() {}

    /** A parameter for each of these types. */
    static String parameters(List<String> types) {
        return String.join(", ", types.stream().map(IncidentBinding::parameter).toList());
    }

    /** Sets each column of the state to what {@code value} says of its name and type. */
    static String stateChanges(BinaryOperator<String> value) {
        return String.join(
                ", ",
                STATE.stream()
                        .map(column -> column.getKey() + " = " + value.apply(column.getKey(), column.getValue()))
                        .toList());
    }

    static String parameter(String type) {
        return "cast(? as " + type + ")";
    }

    /** The values of {@link #NEW_NAMES}. */
    static void bindNew(Values values, Incident incident) throws SQLException {
        values.uuid(incident.organization().value())
                .uuid(incident.id().value())
                .uuid(firstService(incident.impact()))
                .instant(incident.createdAt())
                .text(incident.details().title().value())
                .text(incident.details().description().map(Description::value).orElse(null));
    }

    /** The values of {@link #STATE_NAMES}. */
    static void bindState(Values values, Incident incident, long revision) throws SQLException {
        boolean deleted = incident.deletedAt().isPresent();
        values.text(Words.of(incident.details().severity()))
                .text(deleted ? Words.TOMBSTONE : Words.of(incident.status()))
                .text(Words.of(incident.sla().state()))
                .uuid(incident.ownership()
                        .team()
                        .map(TeamRef::id)
                        .map(id -> id.value())
                        .orElse(null))
                .uuid(id(incident.ownership().assignee()))
                .uuid(id(incident.ownership().commander()))
                .instant(incident.acknowledgement().map(given -> given.at()).orElse(null))
                .uuid(id(incident.acknowledgement().map(given -> given.by())))
                .instant(incident.resolution().map(given -> given.at()).orElse(null))
                .uuid(id(incident.resolution().map(given -> given.by())))
                .instant(incident.updatedAt())
                .instant(incident.nextDeadline().orElse(null))
                .text(Rest.of(incident).orElse(null))
                .instant(incident.deletedAt().orElse(null))
                .truth(isLinked(incident.impact()))
                .text(Facts.of(incident).text())
                .number(incident.version())
                .number(revision);
    }

    /** The values of {@link #EVENT_NAMES}. */
    static void bindEvent(Values values, Incident incident, NewEvent event) throws SQLException {
        TimelineEntry.Entry entry = TimelineEntry.Entry.of(event);
        values.uuid(incident.organization().value())
                .uuid(incident.id().value())
                .uuid(entry.id().value())
                .text(entry.type())
                .text(entry.title())
                .text(entry.description().orElse(null));
        switch (entry.author()) {
            case Author.Person person ->
                values.text(Words.of(person.via()))
                        .uuid(person.who().id().value())
                        .text(person.who().name())
                        .text(person.who().email().value())
                        .uuid(person.key().map(id -> id.value()).orElse(null));
            case Author.Automatic automatic ->
                values.text(Words.AUTOMATIC).uuid(null).text(null).text(null).uuid(null);
        }
        values.instant(entry.at()).text(Json.write(entry.details()));
    }

    /**
     * The values of {@link #RECEIPT_NAMES}.
     *
     * @param incident the one that it tells of, if any
     */
    static void bindReceipt(Values values, Receipt receipt, java.util.@Nullable UUID incident) throws SQLException {
        values.uuid(receipt.organization().value())
                .text(receipt.key().value())
                .uuid(receipt.caller().value())
                .text(receipt.fingerprint())
                .text(receipt.answer())
                .instant(receipt.at())
                .uuid(incident);
    }

    static String searchable(Incident incident) {
        String title = incident.details().title().value();
        return incident.details()
                .description()
                .map(text -> title + ' ' + text.value())
                .orElse(title);
    }

    static boolean isLinked(Impact impact) {
        return impact.services().size() > 1
                || !impact.components().isEmpty()
                || !impact.environments().isEmpty();
    }

    private static java.util.@Nullable UUID firstService(Impact impact) {
        return impact.services().stream().findFirst().map(ServiceId::value).orElse(null);
    }

    private static java.util.@Nullable UUID id(Optional<Responder> person) {
        return person.map(who -> who.id().value()).orElse(null);
    }
}
