package dev.tocsin.app;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.util.Optional;

/** Starts the service and returns when it has stopped; configuration comes from the environment. */
public final class Tocsin extends Micronaut {

    private static final int FAILED = 1;

    private Tocsin() {}

    public static void main(String[] args) {
        new Tocsin()
                .args(args)
                .mainClass(Tocsin.class)
                .propertySources(DatabaseAddress.in(System.getenv()), SigningSecret.in(System.getenv()))
                .banner(false)
                .start();
    }

    @Override
    @SuppressWarnings("SystemOut") // whoever starts it reads the terminal
    protected void handleStartupException(Environment environment, Throwable failure) {
        Optional<String> explained = StartFailure.explained(failure);
        if (explained.isEmpty()) {
            super.handleStartupException(environment, failure);
        } else {
            System.err.println("Tocsin cannot start: " + explained.get());
            System.exit(FAILED);
        }
    }
}
