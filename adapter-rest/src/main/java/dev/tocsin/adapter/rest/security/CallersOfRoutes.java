package dev.tocsin.adapter.rest.security;

import dev.tocsin.adapter.rest.input.LateArgument;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Gate.Recognized;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** A route says by a parameter whom it wants to know; without one, anybody may call it. */
@Factory
final class CallersOfRoutes {

    @Singleton
    LateArgument<Actor> actors(Recognition recognition) {
        return new LateArgument<>(
                Actor.class, request -> recognition.of(request).actor());
    }

    @Singleton
    LateArgument<Recognized> recognized(Recognition recognition) {
        return new LateArgument<>(Recognized.class, recognition::of);
    }

    @Singleton
    LateArgument<Visit> visits(Recognition recognition) {
        return new LateArgument<>(Visit.class, recognition::visit);
    }
}
