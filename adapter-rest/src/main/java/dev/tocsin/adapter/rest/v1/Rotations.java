package dev.tocsin.adapter.rest.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rotations of a body. */
final class Rotations {

    private Rotations() {}

    /** What contradicts itself in any of them; where one is no rotation at all, there is a gap. */
    static Map<String, String> contradictions(@Nullable List<? extends @Nullable NewRotation> rotations) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (int i = 0; rotations != null && i < rotations.size(); i++) {
            NewRotation rotation = rotations.get(i);
            if (rotation != null) {
                rotation.contradictions("rotations[" + i + "].", faults);
            }
        }
        return faults;
    }
}
