package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a simple list is wanted, and what a name there must contain. */
@Introspected
record SearchQuery(
        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable @Size(max = Search.MAX_TEXT_LENGTH)
        String search)
        implements QueryParameters {

    static final int DEFAULT_LIMIT = 20;

    Search wanted() {
        return new Search(
                Optional.ofNullable(search), limit == null ? DEFAULT_LIMIT : limit, offset == null ? 0 : offset);
    }
}
