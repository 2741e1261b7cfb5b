package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.QueryParameters;
import dev.tocsin.application.Search;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which page of the components is wanted. */
@Introspected
record PulseComponentQuery(
        @QueryValue @Nullable @Min(1) Integer page,

        @QueryValue @Nullable @Min(1) @Max(Search.MAX_LIMIT) Integer pageSize)
        implements QueryParameters {

    PulsePart part() {
        return PulsePart.of(page, pageSize);
    }

    Search wanted() {
        return new Search(Optional.empty(), part().size(), part().skipped());
    }
}
