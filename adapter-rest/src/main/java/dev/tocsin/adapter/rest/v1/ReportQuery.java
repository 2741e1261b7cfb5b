package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Moment;
import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.report.Grouping;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incidents a report is about, and how it groups them. */
@Introspected
record ReportQuery(
        @QueryValue @Nullable Moment from,
        @QueryValue @Nullable Moment to,
        @QueryValue @Nullable Grouping groupBy) implements QueryParameters {

    Optional<Instant> start() {
        return Optional.ofNullable(from).map(Moment::at);
    }

    Optional<Instant> end() {
        return Optional.ofNullable(to).map(Moment::at);
    }

    Grouping grouping() {
        return groupBy == null ? Grouping.TEAM : groupBy;
    }
}
