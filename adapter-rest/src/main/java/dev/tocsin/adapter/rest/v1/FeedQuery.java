package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.feed.EventFeed;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.EventType;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of the feed is wanted. */
@Introspected
record FeedQuery(
        @QueryValue @Nullable @Min(0) Long after,

        @QueryValue @Nullable @Min(1) @Max(EventFeed.MAX_LIMIT)
        Integer limit,

        @QueryValue @Nullable IncidentRef incident,
        @QueryValue @Nullable List<EventType> type)
        implements QueryParameters {

    static final int DEFAULT_LIMIT = 100;

    FeedFilter filter() {
        return new FeedFilter(Optional.ofNullable(incident), Lists.of(type, Function.identity()));
    }

    long position() {
        return after == null ? 0 : after;
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
