package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.Slice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/** A part of a list, and where it stands in it. */
@PlainData
record FarmPage<T>(
        List<T> data,
        @Schema(example = "42") long total,
        @Schema(example = "0") int skip,
        @Schema(example = "20") int take) {

    static <R, T> FarmPage<T> of(Slice<R, ?> slice, Function<R, T> item, int skip, int take) {
        return new FarmPage<>(
                slice.items().stream().map(item).toList(),
                slice.total().orElseThrow().count(),
                skip,
                take);
    }
}
