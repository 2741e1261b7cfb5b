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
 * there few?); it is one statement. Then the page, with its total, is another one, and the names are a third: unless there was a survey,
 * then they come with the page.
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

    /** All of them, by counting them if need be. */
    long count(OrganizationId organization, IncidentFilter filter) {
        return database.run(connection -> {
            ListSurvey survey = ListSurvey.of(connection, database.isPostgres(), organization.value(), filter);
            return survey.nobodyMeant(filter)
                    ? 0L
                    : new ListQuery(database.isPostgres(), organization.value(), filter, survey)
                            .exactly()
                            .list(connection, Row::number)
                            .getFirst();
        });
    }

    private Slice<IncidentSummary, Window.Cursor> page(Connection connection, ListQuery query, Window window)
            throws SQLException {
        Names beside = new Names();
        List<Found> found = query.page(window).list(connection, row -> {
            long total = row.number();
            if (!row.truth()) {
                return new Found(total, Optional.empty());
            }
            IncidentRow incident = IncidentRow.read(row);
            if (query.isNamed()) {
                NamesBeside.read(row, incident, beside);
            }
            return new Found(total, Optional.of(incident));
        });
        List<IncidentRow> all =
                found.stream().map(Found::row).flatMap(Optional::stream).toList();
        boolean hasMore = all.size() > window.limit();
        List<IncidentRow> rows = all.stream().limit(window.limit()).toList();
        Names names = query.isNamed() ? beside : acquaintances.names(connection, rows, Acquaintances.Need.PEOPLE);
        return new Slice<>(
                rows.stream().map(row -> row.summary(names)).toList(),
                total(window, found.isEmpty() ? 0 : found.getFirst().total()),
                hasMore,
                hasMore ? Optional.of(cursor(rows.getLast())) : Optional.empty());
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

    private record Found(long total, Optional<IncidentRow> row) {}
}
