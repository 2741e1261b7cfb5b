package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentFilter.Span;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows, of any status unless one is named; and which part of it. */
@Introspected
record FarmIncidentQuery(
        @QueryValue List<FarmSeverity> severity,
        @QueryValue List<FarmStatus> status,
        @QueryValue List<UUID> componentId,
        @QueryValue List<UUID> environmentId,

        @QueryValue @Nullable @Min(0) @Max(Window.MAX_OFFSET)
        Integer skip,

        @QueryValue @Nullable @Min(1) @Max(Window.MAX_LIMIT) Integer take)
        implements QueryParameters {

    IncidentFilter filter() {
        return new IncidentFilter(
                statuses(),
                severities(),
                List.of(),
                List.of(),
                List.of(),
                Span.EVER,
                Span.EVER,
                componentId.stream().map(ComponentId::new).toList(),
                environmentId.stream().map(EnvironmentId::new).toList(),
                List.of(),
                Optional.empty());
    }

    Window window() {
        return new Window(size(), new Window.Offset(start()));
    }

    int start() {
        return skip == null ? 0 : skip;
    }

    int size() {
        return take == null ? FarmPart.DEFAULT_TAKE : take;
    }

    private List<Status> statuses() {
        return status.isEmpty()
                ? List.of(Status.values())
                : status.stream().flatMap(word -> word.shown().stream()).toList();
    }

    private List<Severity> severities() {
        return severity.stream().flatMap(word -> word.shown().stream()).toList();
    }
}
