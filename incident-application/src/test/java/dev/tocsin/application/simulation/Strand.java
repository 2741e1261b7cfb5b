package dev.tocsin.application.simulation;

import java.util.concurrent.Semaphore;

/** Work that runs when it is its turn. */
final class Strand {

    private final Semaphore turn = new Semaphore(0);
    private final Life life;

    Strand(Life life) {
        this.life = life;
    }

    Life life() {
        return life;
    }

    /** Hands it the turn. */
    void resume() {
        turn.release();
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
    }
}
