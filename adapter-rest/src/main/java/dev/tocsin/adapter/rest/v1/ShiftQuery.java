package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For which time shifts are wanted. */
@Introspected
record ShiftQuery(
        @QueryValue @Nullable Instant from,
        @QueryValue @Nullable Instant to) implements QueryParameters {

    Optional<Instant> start() {
        return Optional.ofNullable(from);
    }

    Optional<Instant> end() {
        return Optional.ofNullable(to);
    }
}
