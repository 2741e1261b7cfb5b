package dev.tocsin.application.simulation;

import java.util.function.Supplier;

/** What must hold at any time. */
final class Law {

    private Law() {}

    static void require(boolean holds, Supplier<String> broken) {
        if (!holds) {
            throw new AssertionError(broken.get());
        }
    }
}
