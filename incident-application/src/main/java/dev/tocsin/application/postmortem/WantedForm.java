package dev.tocsin.application.postmortem;

/**
 * A part that has fields of its own, as somebody gives it; see {@link dev.tocsin.domain.postmortem.Form}.
 *
 * @param <T> the fields
 */
public sealed interface WantedForm<T> {

    record Fields<T>(T value) implements WantedForm<T> {}

    /** Whatever could do harm will be taken from it. */
    record Page<T>(String html) implements WantedForm<T> {}
}
