package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import dev.tocsin.application.webhook.DeliveryState;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which deliveries of a webhook are wanted. */
@Introspected
record DeliveryQuery(
        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable DeliveryState state)
        implements QueryParameters {

    Search wanted() {
        return new SearchQuery(limit, offset, null).wanted();
    }

    Optional<DeliveryState> only() {
        return Optional.ofNullable(state);
    }
}
