package dev.tocsin.domain.catalog;

import dev.tocsin.domain.people.Author;
import java.time.Instant;

/**
 * Somebody has said that a component works better, or worse, than before. Once kept, it is never changed.
 *
 * @param component as it is since then
 * @param from the status that it had before
 */
public record ComponentStatusChange(Component component, ComponentStatus from, Author by) {

    public ComponentStatusChange {
        if (from == component.status()) {
            throw new IllegalArgumentException("it is " + from + " as before");
        }
    }

    public ComponentStatus to() {
        return component.status();
    }

    public Instant at() {
        return component.updatedAt();
    }
}
