package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentFilter.Span;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows, and which part of it. */
@Introspected
record IncidentQuery(
        @QueryValue @Nullable @Min(1) @Max(Window.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Window.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable String cursor,
        @QueryValue List<Status> status,
        @QueryValue List<Severity> severity,
        @QueryValue List<Email> assignedTo,
        @QueryValue List<Email> resolvedBy,
        @QueryValue List<String> teamName,
        @QueryValue @Nullable Instant createdAfter,
        @QueryValue @Nullable Instant createdBefore,
        @QueryValue @Nullable Instant resolvedAfter,
        @QueryValue @Nullable Instant resolvedBefore,
        @QueryValue List<UUID> component,
        @QueryValue List<UUID> environment,
        @QueryValue List<SlaState> sla,

        @QueryValue @Nullable @Size(max = IncidentFilter.MAX_WORDS_LENGTH)
        String q)
        implements QueryParameters {

    static final int DEFAULT_LIMIT = 20;

    private static final Pattern IN_A_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    IncidentFilter filter() {
        return new IncidentFilter(
                status,
                severity,
                assignedTo,
                resolvedBy,
                teamName,
                span(createdAfter, createdBefore),
                span(resolvedAfter, resolvedBefore),
                component.stream().map(ComponentId::new).toList(),
                environment.stream().map(EnvironmentId::new).toList(),
                sla,
                Optional.ofNullable(q).map(IncidentQuery::words));
    }

    Window window() {
        if (cursor != null && offset != null) {
            throw Problem.field("offset", "must not be given with a cursor").exception();
        }
        Window.Start start =
                cursor == null ? new Window.Offset(offset == null ? 0 : offset) : Cursors.incidents(cursor);
        return new Window(limit == null ? DEFAULT_LIMIT : limit, start);
    }

    /** What has no letter and no digit would find everything. */
    private static String words(String text) {
        if (!IN_A_WORD.matcher(text).find()) {
            throw Problem.field("q", "must have a word").exception();
        }
        return text;
    }

    private static Span span(@Nullable Instant from, @Nullable Instant to) {
        return new Span(Optional.ofNullable(from), Optional.ofNullable(to));
    }
}
