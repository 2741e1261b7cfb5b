package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.Reports;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseFigures.Kept;
import dev.tocsin.application.report.ResponseGroup;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.application.report.Responses;
import dev.tocsin.application.report.Spread;
import dev.tocsin.domain.organization.OrganizationId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement, and a row for each group: the database measures, counts and groups, so all figures are of one moment. */
record JdbcReports(Database database) implements Reports {

    /** The column of what a group is kept by, which is not shown. */
    private static final int GROUP_KEY = 2;

    @Override
    public Responses response(OrganizationId organization, ResponseQuery query) {
        Query statement = new ResponseSql(organization.value(), query).query();
        List<Counted> counted = database.run(connection -> statement.list(connection, JdbcReports::counted));
        List<ResponseGroup> groups = new ArrayList<>();
        ResponseFigures total = ResponseFigures.NONE;
        for (Counted row : counted) {
            if (row.isTotal()) {
                total = row.figures();
            } else {
                groups.add(new ResponseGroup(row.of(), row.figures()));
            }
        }
        return new Responses(groups, total);
    }

    private record Counted(boolean isTotal, Optional<Named> of, ResponseFigures figures) {}

    private static Counted counted(Row row) throws SQLException {
        boolean isTotal = row.truth();
        ResponseFigures figures = figures(row.skipTo(GROUP_KEY));
        @Nullable String key = row.textOrNull();
        @Nullable String name = row.textOrNull();
        Optional<Named> of = key == null || name == null ? Optional.empty() : Optional.of(new Named(key, name));
        return new Counted(isTotal, of, figures);
    }

    private static ResponseFigures figures(Row row) throws SQLException {
        return new ResponseFigures(
                row.number(),
                spread(row),
                spread(row),
                new Kept(row.number(), row.number()),
                new Kept(row.number(), row.number()),
                row.number(),
                new Items(row.number(), row.number()));
    }

    /** Where nothing was measured, there is no percentile. */
    private static Spread spread(Row row) throws SQLException {
        long count = row.number();
        Duration p50 = micros(row.number());
        Duration p90 = micros(row.number());
        Duration sum = micros(row.number());
        return count == 0 ? Spread.NONE : Spread.of(count, p50, p90, sum);
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
