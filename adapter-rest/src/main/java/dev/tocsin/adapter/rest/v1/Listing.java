package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.Slice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is short enough to be counted, and to be read by offset alone.
 *
 * @param nextOffset null at the end
 */
@Data
record Listing<T>(
        List<T> items,
        @Schema(example = "42") long total,
        boolean hasMore,
        @Schema(example = "20") @Nullable Integer nextOffset) {

    static <R, T> Listing<T> of(Slice<R, Integer> slice, Function<R, T> item) {
        long total = slice.total().map(Slice.Total::count).orElse(0L);
        return new Listing<>(
                slice.map(item).items(), total, slice.hasMore(), slice.next().orElse(null));
    }
}
