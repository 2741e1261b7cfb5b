package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.adapter.rest.live.Wanted;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.incident.EventType;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of the feed is wanted by whoever stays connected; without a position, what happens from now on. */
@Introspected
record LiveQuery(
        @QueryValue @Nullable @Min(0) Long after,
        @QueryValue @Nullable IncidentRef incident,
        @QueryValue @Nullable List<EventType> type)
        implements QueryParameters {

    Wanted wanted() {
        return new Wanted(
                new FeedFilter(Optional.ofNullable(incident), Lists.of(type, Function.identity())),
                after == null ? OptionalLong.empty() : OptionalLong.of(after));
    }
}
