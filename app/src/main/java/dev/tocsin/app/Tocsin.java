package dev.tocsin.app;

import io.micronaut.runtime.Micronaut;

/** Starts the service and returns when it has stopped; configuration comes from the environment. */
public final class Tocsin {

    private Tocsin() {}

    public static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(Tocsin.class)
                .propertySources(DatabaseAddress.in(System.getenv()))
                .banner(false)
                .start();
    }
}
