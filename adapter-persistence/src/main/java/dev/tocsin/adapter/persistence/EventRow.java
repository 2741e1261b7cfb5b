package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code incident_event}, which is a timeline entry as it was written. */
final class EventRow {

    /** What {@link #read} reads, in its order; e is the table. */
    static final String COLUMNS =
            "e.position, e.id, e.type, e.title, e.description, e.via, e.author_id, e.author_name, e.author_email,"
                    + " e.key_id, e.at, e.details";

    private EventRow() {}

    static TimelineEntry read(Row row) throws SQLException {
        return new TimelineEntry(
                row.number(),
                new TimelineEntry.Entry(
                        new EventId(row.uuid()),
                        row.text(),
                        row.text(),
                        Optional.ofNullable(row.textOrNull()),
                        author(row),
                        row.instant(),
                        Json.read(row.text())));
    }

    private static Author author(Row row) throws SQLException {
        String via = row.text();
        @Nullable UUID id = row.uuidOrNull();
        @Nullable String name = row.textOrNull();
        @Nullable String email = row.textOrNull();
        @Nullable UUID key = row.uuidOrNull();
        if (via.equals(Words.AUTOMATIC) || id == null || name == null || email == null) {
            return Author.AUTOMATIC;
        }
        return new Author.Person(
                new Responder(new UserId(id), name, new Email(email)),
                Words.via(via),
                Optional.ofNullable(key).map(ApiKeyId::new));
    }
}
