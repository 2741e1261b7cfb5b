package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.incident.Window;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which part of a timeline is wanted. */
@Introspected
record TimelineQuery(
        @QueryValue @Nullable @Min(1) @Max(Window.MAX_LIMIT) Integer limit,
        @QueryValue @Nullable String cursor) implements QueryParameters {

    long after() {
        return cursor == null ? 0 : Cursors.timeline(cursor);
    }

    int size() {
        return limit == null ? IncidentQuery.DEFAULT_LIMIT : limit;
    }
}
