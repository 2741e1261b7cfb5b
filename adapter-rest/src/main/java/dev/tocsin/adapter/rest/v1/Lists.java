package dev.tocsin.adapter.rest.v1;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of a body, which may be missing. */
final class Lists {

    private Lists() {}

    static <S, T> List<T> of(@Nullable List<S> given, Function<S, T> read) {
        return given == null ? List.of() : given.stream().map(read).toList();
    }

    static <S, T> Optional<List<T>> ifGiven(@Nullable List<S> given, Function<S, T> read) {
        return given == null ? Optional.empty() : Optional.of(of(given, read));
    }
}
