package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.Slice;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which part of a list this is. */
@PlainData
record PulseMeta(
        @Schema(example = "50") long total,
        @Schema(example = "1") int page,
        @Schema(example = "20") int pageSize) {

    static PulseMeta of(Slice<?, ?> slice, PulsePart part) {
        return new PulseMeta(slice.total().map(Slice.Total::count).orElse(0L), part.number(), part.size());
    }
}
