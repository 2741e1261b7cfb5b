package dev.tocsin.application.port;

import dev.tocsin.application.StaleException;

/** Writing, all of it: a changeset is kept whole or not at all, in one call. */
public interface Store {

    /**
     * Keeps the changeset.
     *
     * @throws StaleException when something that it was decided on has changed: a revision moved, a name was taken, something that it
     *     refers to is gone. Nothing is kept, and the use case decides again.
     */
    Commit commit(Changeset changes);
}
