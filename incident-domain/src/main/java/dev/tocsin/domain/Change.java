package dev.tocsin.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an amendment says of one field that may be empty: nothing, a new value, or that it shall be empty.
 *
 * @param <T> the field's type
 */
public sealed interface Change<T> {

    record Keep<T>() implements Change<T> {}

    record To<T>(T value) implements Change<T> {}

    record Clear<T>() implements Change<T> {}

    static <T> Change<T> keep() {
        return new Keep<>();
    }

    static <T> Change<T> to(T value) {
        return new To<>(value);
    }

    static <T> Change<T> clear() {
        return new Clear<>();
    }

    default Optional<T> appliedTo(Optional<T> present) {
        return switch (this) {
            case Keep<T> keep -> present;
            case To<T> to -> Optional.of(to.value());
            case Clear<T> clear -> Optional.empty();
        };
    }

    default <R> Change<R> map(Function<T, R> convert) {
        return switch (this) {
            case Keep<T> keep -> keep();
            case To<T> to -> to(convert.apply(to.value()));
            case Clear<T> clear -> clear();
        };
    }
}
