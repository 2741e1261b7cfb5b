package dev.tocsin.adapter.rest.retry;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes an answer's text once, though it is wanted twice: to be kept for a repetition, and for the answer itself. */
final class Draft<D> {

    private final Function<D, String> write;
    private @Nullable D written;
    private @Nullable String text;

    Draft(Function<D, String> write) {
        this.write = write;
    }

    String text(D draft) {
        String known = text;
        if (known != null && draft.equals(written)) {
            return known;
        }
        String fresh = write.apply(draft);
        written = draft;
        text = fresh;
        return fresh;
    }
}
