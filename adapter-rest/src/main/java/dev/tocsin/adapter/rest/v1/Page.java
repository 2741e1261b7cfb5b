package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.Window;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total absent where the list is read by cursor
 * @param totalCapped true when there are more than {@code total}
 * @param nextOffset null at the end, and beyond what an offset may be
 * @param nextCursor null at the end
 */
@Data
record Page<T>(
        List<T> items,

        @Schema(example = "42") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Long total,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean totalCapped,
        boolean hasMore,
        @Schema(example = "20") @Nullable Integer nextOffset,
        @Nullable String nextCursor) {

    static <T> Page<T> of(Slice<T, ?> slice, Optional<Integer> offset, @Nullable String nextCursor) {
        Integer next = offset.filter(o -> slice.hasMore())
                .map(o -> o + slice.items().size())
                .filter(o -> o <= Window.MAX_OFFSET)
                .orElse(null);
        return new Page<>(
                slice.items(),
                slice.total().map(Slice.Total::count).orElse(null),
                slice.total()
                        .filter(Slice.Total::capped)
                        .map(Slice.Total::capped)
                        .orElse(null),
                slice.hasMore(),
                next,
                nextCursor);
    }
}
