package dev.tocsin.application;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import java.util.function.Function;

/**
 * What a command comes to, decided on what was just read.
 *
 * @param <D> the answer as far as it is known before the commit: what {@link Once#answer} is made of
 * @param <R> the answer
 */
public sealed interface Attempt<D, R> {

    /** To be kept. */
    record Ready<D, R>(Changeset changes, D draft, Function<Commit.Kept, R> result) implements Attempt<D, R> {}

    /** It is so already, and nothing is to be kept. */
    record Settled<D, R>(R value) implements Attempt<D, R> {}

    /** No, and why. */
    record Rejected<D, R>(Rejection why) implements Attempt<D, R> {}

    /** To be kept, when the commit has nothing to add to the answer. */
    static <T> Attempt<T, T> ready(Changeset changes, T value) {
        return new Ready<>(changes, value, kept -> value);
    }

    static <D, R> Attempt<D, R> settled(R value) {
        return new Settled<>(value);
    }

    static <D, R> Attempt<D, R> rejected(Rejection why) {
        return new Rejected<>(why);
    }
}
