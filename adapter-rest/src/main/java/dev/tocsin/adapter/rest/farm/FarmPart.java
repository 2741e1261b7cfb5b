package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a simple list is wanted. */
@Introspected
record FarmPart(
        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer skip,

        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer take)
        implements QueryParameters {

    static final int DEFAULT_TAKE = 20;

    Search wanted() {
        return new Search(Optional.empty(), take == null ? DEFAULT_TAKE : take, skip == null ? 0 : skip);
    }
}
