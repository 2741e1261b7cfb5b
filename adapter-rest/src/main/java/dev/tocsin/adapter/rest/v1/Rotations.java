package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rotations of a body. */
final class Rotations {

    private Rotations() {}

    /** What contradicts itself in any of them. */
    static Map<String, String> contradictions(@Nullable List<? extends @Nullable NewRotation> rotations) {
        Map<String, String> faults = new LinkedHashMap<>();
        Lists.forEach(rotations, "rotations", (rotation, path) -> rotation.contradictions(path, faults));
        return faults;
    }
}
