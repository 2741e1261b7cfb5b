package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of a body. */
final class Levels {

    private Levels() {}

    /** What contradicts itself in any of them. */
    static Map<String, String> contradictions(@Nullable List<? extends @Nullable NewLevel> levels) {
        Map<String, String> faults = new LinkedHashMap<>();
        Lists.forEach(levels, "levels", (level, path) -> level.contradictions(path, faults));
        return faults;
    }
}
