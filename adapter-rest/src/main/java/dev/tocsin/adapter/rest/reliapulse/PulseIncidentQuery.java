package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.Moment;
import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentFilter.Span;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows, and which page of it. */
@Introspected
record PulseIncidentQuery(
        @QueryValue @Nullable PulseStatus status,
        @QueryValue @Nullable PulseImpact impact,
        @QueryValue @Nullable Boolean resolved,
        @QueryValue @Nullable ComponentId componentId,
        @QueryValue @Nullable Moment from,
        @QueryValue @Nullable Moment to,
        @QueryValue @Nullable @Min(1) Integer page,

        @QueryValue @Nullable @Min(1) @Max(Window.MAX_LIMIT) Integer pageSize)
        implements QueryParameters {

    PulsePart part() {
        return PulsePart.of(page, pageSize);
    }

    Window window() {
        return new Window(part().size(), new Window.Offset(part().skipped()));
    }

    /** Empty where nothing can be both, such as monitoring and resolved. */
    Optional<IncidentFilter> filter() {
        List<Status> statuses = Stream.of(Status.values())
                .filter(each -> status == null || status == PulseStatus.of(each))
                .filter(each -> resolved == null || resolved == each.isOver())
                .toList();
        return statuses.isEmpty() ? Optional.empty() : Optional.of(filter(statuses));
    }

    private IncidentFilter filter(List<Status> statuses) {
        List<Severity> severities = impact == null ? List.of() : impact.shown();
        return new IncidentFilter(
                statuses,
                severities,
                List.of(),
                List.of(),
                List.of(),
                new Span(
                        Optional.ofNullable(from).map(Moment::at),
                        Optional.ofNullable(to).map(Moment::last)),
                Span.EVER,
                Optional.ofNullable(componentId).stream().toList(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
