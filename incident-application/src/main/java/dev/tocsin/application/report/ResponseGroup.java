package dev.tocsin.application.report;

import java.util.Optional;

/**
 * The incidents that have one thing in common.
 *
 * @param of empty for those that do not have such a thing
 */
public record ResponseGroup(Optional<Named> of, ResponseFigures figures) {

    /**
     * What they have in common.
     *
     * @param key tells apart what has the same name: a team's id, a service's key, a severity
     * @param name as it is now
     */
    public record Named(String key, String name) {}
}
