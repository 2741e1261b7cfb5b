package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is short enough to be read by offset alone.
 *
 * @param totalCapped true when there are more than {@code total}
 * @param nextOffset null at the end, and beyond what an offset may be
 */
@Data
record Listing<T>(
        List<T> items,
        @Schema(example = "42") long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalCapped,
        boolean hasMore,
        @Schema(example = "20") @Nullable Integer nextOffset) {

    static <R, T> Listing<T> of(Slice<R, Integer> slice, Function<R, T> item) {
        Slice.Total total = slice.total().orElseThrow();
        return new Listing<>(
                slice.map(item).items(),
                total.count(),
                total.capped() ? true : null,
                slice.hasMore(),
                slice.next().filter(offset -> offset <= Search.MAX_OFFSET).orElse(null));
    }
}
