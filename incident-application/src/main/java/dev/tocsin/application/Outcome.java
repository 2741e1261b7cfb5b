package dev.tocsin.application;

import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a driving port answers. A stale revision and a bug are not among the cases: they are exceptions.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {

    /** It is done, or was so already. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It was done before, under the same key: here is the answer that was kept then. What only the commit could assign stands beside
     * it: the incident's number, the position of the first event, and the postmortem's number.
     */
    record Replayed<T>(
            String answer,
            Optional<IncidentNumber> number,
            OptionalLong position,
            Optional<PostmortemNumber> postmortem)
            implements Outcome<T> {

        /** Of a command that was about no postmortem. */
        public Replayed(String answer, Optional<IncidentNumber> number, OptionalLong position) {
            this(answer, number, position, Optional.empty());
        }
    }

    /** No, and why; nothing has changed. */
    record Refused<T>(Rejection why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Rejection why) {
        return new Refused<>(why);
    }

    static <T> Outcome<T> of(Optional<T> found, Rejection otherwise) {
        return found.<Outcome<T>>map(Done::new).orElseGet(() -> new Refused<>(otherwise));
    }

    /**
     * What was asked for, where a "no" would be a mistake of the program.
     *
     * @throws java.util.NoSuchElementException when it was refused, or answered from what was kept
     */
    default T orElseThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Replayed<T> replayed -> throw new NoSuchElementException("it was done before: " + replayed.answer());
            case Refused<T> refused -> throw new NoSuchElementException("it was refused: " + refused.why());
        };
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.value()));
            case Replayed<T> replayed ->
                new Replayed<>(replayed.answer(), replayed.number(), replayed.position(), replayed.postmortem());
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }
}
