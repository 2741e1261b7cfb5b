package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Lists of incidents, newest first.
 *
 * <p>A survey comes first where a filter names people or teams (what are their ids?) or asks for words or times of resolution (are
 * there few?); it is one statement. Then the page, with its total, is another one.
 */
final class IncidentLists {

    private final Database database;
    private final Acquaintances acquaintances;

    IncidentLists(Database database, Acquaintances acquaintances) {
        this.database = database;
        this.acquaintances = acquaintances;
    }

    Slice<IncidentSummary, Window.Cursor> list(OrganizationId organization, IncidentFilter filter, Window window) {
        return database.run(connection -> {
            ListSurvey survey = ListSurvey.of(connection, database.isPostgres(), organization.value(), filter);
            if (survey.nobodyMeant(filter)) {
                return new Slice<>(List.of(), total(window, 0), false, Optional.empty());
            }
            return page(connection, new ListQuery(database.isPostgres(), organization.value(), filter, survey), window);
        });
    }

    private Slice<IncidentSummary, Window.Cursor> page(Connection connection, ListQuery query, Window window)
            throws SQLException {
        List<Found> found = query.page(window).list(connection, row -> {
            IncidentRow incident = IncidentRow.read(row);
            return new Found(incident, row.number());
        });
        boolean hasMore = found.size() > window.limit();
        List<IncidentRow> rows =
                found.stream().limit(window.limit()).map(Found::row).toList();
        Acquaintances.Names names = acquaintances.names(connection, rows, Acquaintances.Need.PEOPLE);
        long total = found.isEmpty()
                ? countBeyondEnd(connection, query, window)
                : found.getFirst().total();
        return new Slice<>(
                rows.stream().map(row -> row.summary(names)).toList(),
                total(window, total),
                hasMore,
                hasMore ? Optional.of(cursor(rows.getLast())) : Optional.empty());
    }

    /** A page behind the last one has no row that could tell the total. */
    private static long countBeyondEnd(Connection connection, ListQuery query, Window window) throws SQLException {
        return window.start() instanceof Window.Offset offset && offset.skip() > 0
                ? query.count().list(connection, Row::number).getFirst()
                : 0;
    }

    private static Optional<Slice.Total> total(Window window, long count) {
        return switch (window.start()) {
            case Window.Cursor cursor -> Optional.empty();
            case Window.Offset offset -> Optional.of(capped(count));
        };
    }

    private static Slice.Total capped(long count) {
        return count < 0 ? new Slice.Total(Slice.Total.CAP, true) : new Slice.Total(count, false);
    }

    private static Window.Cursor cursor(IncidentRow last) {
        return new Window.Cursor(last.createdAt(), new IncidentId(last.id()));
    }

    private record Found(IncidentRow row, long total) {}
}
