package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the response took, in the words of whoever writes it: {@code 3m}. */
public record ResponseTimes(
        Optional<String> timeToAcknowledge, Optional<String> timeToIdentify, Optional<String> timeToResolve) {

    public static final int MAX_LENGTH = 100;

    public ResponseTimes {
        timeToAcknowledge = timeToAcknowledge.map(text -> Text.line("time to acknowledge", text, MAX_LENGTH));
        timeToIdentify = timeToIdentify.map(text -> Text.line("time to identify", text, MAX_LENGTH));
        timeToResolve = timeToResolve.map(text -> Text.line("time to resolve", text, MAX_LENGTH));
    }

    /** Whether no field says anything: then a level that requires the response timeline is not content with it. */
    public boolean isBlank() {
        return Stream.of(timeToAcknowledge, timeToIdentify, timeToResolve).allMatch(Optional::isEmpty);
    }
}
