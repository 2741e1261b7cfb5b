package dev.tocsin.adapter.persistence;

import static dev.tocsin.adapter.persistence.Values.INSTANT;
import static dev.tocsin.adapter.persistence.Values.NUMBER;
import static dev.tocsin.adapter.persistence.Values.TEXT;
import static dev.tocsin.adapter.persistence.Values.TRUTH;
import static dev.tocsin.adapter.persistence.Values.UUID;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.postmortem.ActionItemId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How pages become parameters, and are read again: the lists of columns stand beside what sets and reads them. */
final class PageRow {

    /** What of a row is the page itself. */
    static final List<String> PAGE =
            List.of("id", "user_id", "channel", "cause", "urgency", "round", "level", "message", "is_fallback");

    static final List<String> PAGE_TYPES = List.of(UUID, UUID, TEXT, TEXT, TEXT, NUMBER, NUMBER, TEXT, TRUTH);

    /** What a new row begins with, and the page. */
    static final List<String> NEW_PAGE =
            concat(List.of("organization_id", "incident_id", "created_at", "lease", "action_item_id"), PAGE);

    static final List<String> NEW_PAGE_TYPES = concat(List.of(UUID, UUID, INSTANT, UUID, UUID), PAGE_TYPES);

    /** When a lease that begins now runs out. */
    static final String LEASED = "current_timestamp + interval '" + Lease.LENGTH.toSeconds() + "' second";

    private PageRow() {}

    /** The values of {@link #PAGE}. */
    static void bind(Values values, Page page) throws SQLException {
        values.uuid(page.id().value())
                .uuid(
                        page.to() instanceof Addressee.Somebody somebody
                                ? somebody.user().value()
                                : null)
                .text(PageWords.of(page.channel()))
                .text(PageWords.of(page.cause()))
                .text(PageWords.of(page.urgency()))
                .number(page.place().map(Place::round).orElse(null))
                .number(page.place().map(Place::level).orElse(null))
                .text(page.message().orElse(null))
                .truth(page.isFallback());
    }

    /** The values of {@link #NEW_PAGE}. */
    static void bindNew(Values values, Incident incident, NewPage added) throws SQLException {
        bindNew(values, new Due(incident.organization(), incident.id()), added);
    }

    static void bindNew(Values values, Due of, NewPage added) throws SQLException {
        values.uuid(of.organization().value())
                .uuid(of.incident().value())
                .instant(added.createdAt())
                .uuid(added.lease().map(Lease::token).orElse(null))
                .uuid(added.item().map(ActionItemId::value).orElse(null));
        bind(values, added.page());
    }

    /** Reads {@link #PAGE}. */
    static Page read(Row row) throws SQLException {
        return new Page(
                new PageId(row.uuid()),
                addressee(row.uuidOrNull()),
                PageWords.channel(row.text()),
                PageWords.cause(row.text()),
                PageWords.urgency(row.text()),
                place(row.numberOrNull(), row.numberOrNull()),
                Optional.ofNullable(row.textOrNull()),
                row.truth());
    }

    static Optional<Place> place(@Nullable Long round, @Nullable Long level) {
        return round == null || level == null
                ? Optional.empty()
                : Optional.of(new Place(round.intValue(), level.intValue()));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Addressee addressee(java.util.@Nullable UUID user) {
        return user == null ? Addressee.CATCH_ALL : new Addressee.Somebody(new UserId(user));
    }
}
