package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.incident.Window;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
record PulsePart(int number, int size) {

    private static final int DEFAULT_SIZE = 20;

    static PulsePart of(@Nullable Integer page, @Nullable Integer pageSize) {
        PulsePart part = new PulsePart(page == null ? 1 : page, pageSize == null ? DEFAULT_SIZE : pageSize);
        if ((part.number - 1L) * part.size > Window.MAX_OFFSET) {
            throw Problem.field("page", "must begin within the first " + Window.MAX_OFFSET + " entries")
                    .exception();
        }
        return part;
    }

    int skipped() {
        return (number - 1) * size;
    }
}
