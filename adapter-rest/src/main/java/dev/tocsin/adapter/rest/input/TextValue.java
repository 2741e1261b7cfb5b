package dev.tocsin.adapter.rest.input;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a text becomes a value of one type.
 *
 * @param expectation completes the sentence that begins with the field's name
 * @param words all that there are, where there are only so many
 * @param example such a text
 * @param read empty for what is not such a text
 */
record TextValue<T>(String expectation, List<String> words, String example, Function<String, Optional<T>> read) {

    static <T> TextValue<T> of(String expectation, String example, Function<String, Optional<T>> read) {
        return new TextValue<>(expectation, List.of(), example, read);
    }

    /** For a type that checks itself when it is made. */
    static <T> TextValue<T> checked(String expectation, String example, Function<String, T> make) {
        return of(expectation, example, text -> unlessRefused(make, text));
    }

    static <T> Optional<T> unlessRefused(Function<String, T> make, String text) {
        try {
            return Optional.of(make.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException notSuchAText) {
            return Optional.empty();
        }
    }
}
