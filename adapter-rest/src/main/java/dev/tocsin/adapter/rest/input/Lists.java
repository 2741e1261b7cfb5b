package dev.tocsin.adapter.rest.input;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of a body, which may be missing. */
public final class Lists {

    private Lists() {}

    public static <S, T> List<T> of(@Nullable List<S> given, Function<S, T> read) {
        return given == null ? List.of() : given.stream().map(read).toList();
    }

    /** Each with the beginning of its fields' names, such as {@code levels[0].}; what is a fault has left a gap, and is passed over. */
    public static <T> void forEach(
            @Nullable List<? extends @Nullable T> given, String field, BiConsumer<T, String> look) {
        for (int i = 0; given != null && i < given.size(); i++) {
            T element = given.get(i);
            if (element != null) {
                look.accept(element, field + "[" + i + "].");
            }
        }
    }

    public static <S, T> Optional<List<T>> ifGiven(@Nullable List<S> given, Function<S, T> read) {
        return given == null ? Optional.empty() : Optional.of(of(given, read));
    }
}
