package dev.tocsin.application.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a run, for whoever has to find out why; written down only when somebody wants to read it. */
final class Trace {

    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    Trace(boolean wanted) {
        this.wanted = wanted;
    }

    void note(Instant at, Supplier<String> line) {
        if (wanted) {
            lines.add(at + " " + line.get());
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
