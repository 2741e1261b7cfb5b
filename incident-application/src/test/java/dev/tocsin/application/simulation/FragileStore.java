package dev.tocsin.application.simulation;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Store;

/** One node's store: the node may die before a commit and after it, and the store may be away, or not say that it has committed. */
record FragileStore(Store store, Node node, Witness witness) implements Store {

    @Override
    public Commit commit(Changeset changes) {
        node.stepToStore();
        Commit commit = store.commit(changes);
        if (commit instanceof Commit.Kept) {
            witness.committed(changes.incidents(), changes.outcomes());
        }
        node.stepToStore();
        return commit;
    }
}
