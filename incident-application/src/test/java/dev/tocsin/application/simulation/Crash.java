package dev.tocsin.application.simulation;

/** A process dies. An error, so that nobody in the core catches it; whatever was held in memory is gone. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the process has died", null, false, false);
    }
}
