package dev.tocsin.application.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to undo what one changeset has done so far. */
final class Journal {

    private final Deque<Runnable> undoing = new ArrayDeque<>();

    void note(Runnable undo) {
        undoing.push(undo);
    }

    void undo() {
        while (!undoing.isEmpty()) {
            undoing.pop().run();
        }
    }
}
