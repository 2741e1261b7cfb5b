package dev.tocsin.adapter.rest.envelope;

/**
 * A success as a route answers it; whatever its dialect has around it comes when it is written.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

    /** Still to be written as JSON. */
    record Of<T>(T data) implements Answer<T> {}

    /** Written as JSON already, because a repetition of the request will be answered with the same text. */
    record Rendered<T>(String json) implements Answer<T> {}

    static <T> Answer<T> of(T data) {
        return new Of<>(data);
    }
}
