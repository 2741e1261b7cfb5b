package dev.tocsin.application.inmemory;

import dev.tocsin.application.StaleException;
import dev.tocsin.domain.Version;
import java.util.Optional;

/** What a database would say by a constraint. */
final class Checks {

    private Checks() {}

    static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new StaleException(otherwise);
        }
    }

    static <T> T present(Optional<T> found, String otherwise) {
        return found.orElseThrow(() -> new StaleException(otherwise));
    }

    /** New things are not there, and others are there with the version before. */
    static void follows(Optional<Long> kept, long next) {
        long expected = kept.map(version -> version + 1).orElse(Version.FIRST);
        require(next == expected, "version " + next + " does not follow");
    }

    static void same(Optional<Long> kept, long seen) {
        require(kept.filter(version -> version == seen).isPresent(), "version " + seen + " is no longer kept");
    }
}
