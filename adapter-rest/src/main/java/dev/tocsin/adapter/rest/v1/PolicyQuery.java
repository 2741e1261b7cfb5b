package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which policies are wanted: all, or the one in force for a severity. */
@Introspected
record PolicyQuery(
        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer limit,

        @QueryValue @Nullable @Min(0) @Max(Search.MAX_OFFSET)
        Integer offset,

        @QueryValue @Nullable @Size(max = Search.MAX_TEXT_LENGTH)
        String search,

        @QueryValue @Nullable Severity severity)
        implements QueryParameters {

    Search wanted() {
        return new SearchQuery(limit, offset, search).wanted();
    }

    Optional<Severity> inForceFor() {
        return Optional.ofNullable(severity);
    }
}
