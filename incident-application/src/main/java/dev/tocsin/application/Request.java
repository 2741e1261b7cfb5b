package dev.tocsin.application;

import dev.tocsin.application.access.Actor;
import java.util.Optional;

/**
 * Who gives a command, and whether it may come again.
 *
 * @param <T> what the command answers, as far as it is known before the commit
 */
public record Request<T>(Actor actor, Optional<Once<T>> once) {

    public static <T> Request<T> by(Actor actor) {
        return new Request<>(actor, Optional.empty());
    }

    public Request<T> once(Once<T> wish) {
        return new Request<>(actor, Optional.of(wish));
    }
}
