package dev.tocsin.application.port;

/** Chance, so that those who failed together do not come back together. */
@FunctionalInterface
public interface Jitter {

    /** A number from 0 to below 1, all equally likely. */
    double next();
}
