package dev.tocsin.domain.postmortem;

import java.util.Optional;

/**
 * How a part is given that has fields of its own: with them, or as a page of HTML; never both.
 *
 * @param <T> the fields
 */
public sealed interface Form<T> {

    record Structured<T>(T value) implements Form<T> {}

    record Page<T>(Html html) implements Form<T> {}

    static <T> Form<T> structured(T value) {
        return new Structured<>(value);
    }

    static <T> Form<T> page(Html html) {
        return new Page<>(html);
    }

    /** Empty where it is a page. */
    default Optional<T> fields() {
        return switch (this) {
            case Structured<T> structured -> Optional.of(structured.value());
            case Page<T> page -> Optional.empty();
        };
    }

    /** Empty where it has fields. */
    default Optional<Html> asHtml() {
        return switch (this) {
            case Structured<T> structured -> Optional.empty();
            case Page<T> page -> Optional.of(page.html());
        };
    }
}
