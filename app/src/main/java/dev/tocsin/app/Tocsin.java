package dev.tocsin.app;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.Micronaut;
import java.util.Optional;

/** Starts the service and returns when it has stopped; configuration comes from the environment. */
public final class Tocsin extends Micronaut {

    private static final int FAILED = 1;

    private Tocsin() {}

    public static void main(String[] args) {
        Micronaut tocsin = new Tocsin().args(args).mainClass(Tocsin.class).banner(false);
        try {
            tocsin.propertySources(DatabaseAddress.in(System.getenv()), SigningSecret.in(System.getenv()));
        } catch (ConfigurationException wrong) {
            giveUp(StartFailure.explained(wrong).orElseThrow(() -> wrong));
        }
        tocsin.start();
    }

    @Override
    protected void handleStartupException(Environment environment, Throwable failure) {
        Optional<String> explained = StartFailure.explained(failure);
        if (explained.isEmpty()) {
            super.handleStartupException(environment, failure);
        } else {
            giveUp(explained.get());
        }
    }

    @SuppressWarnings("SystemOut") // whoever starts it reads the terminal
    private static void giveUp(String why) {
        System.err.println("Tocsin cannot start: " + why);
        System.exit(FAILED);
    }
}
