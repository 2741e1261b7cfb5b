package dev.tocsin.adapter.rest.security;

import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.access.Actor;
import java.util.function.BooleanSupplier;

/** Somebody who stays connected, and whether they still may: a token can expire or be revoked in the meantime. */
public final class Visit {

    private final Actor actor;
    private final BooleanSupplier isAdmitted;

    Visit(Actor actor, BooleanSupplier isAdmitted) {
        this.actor = actor;
        this.isAdmitted = isAdmitted;
    }

    public Actor actor() {
        return actor;
    }

    /** Where it cannot be known just now, nothing can be told just now either. */
    public boolean lasts() {
        try {
            return isAdmitted.getAsBoolean();
        } catch (UnavailableException notKnown) {
            return true;
        }
    }
}
